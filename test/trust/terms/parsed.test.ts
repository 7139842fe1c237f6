import { accept, refuse } from '../../../src/trust/terms/parsed';

test('a value is accepted, or what is wanted is said', () => {
  expect(accept(600)).toEqual({ ok: true, value: 600 });
  expect(refuse('a Go duration')).toEqual({ ok: false, wanted: 'a Go duration' });
});
