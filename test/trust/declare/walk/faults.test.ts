import { Faults } from '../../../../src/trust/declare/walk/faults';
import { diagnostic } from '../../../../src/trust/diagnose/make';

const trail = { above: null, step: 'name', identity: null };

test('a fault is a finding at its place, with the value there and what is wanted', () => {
  const faults = new Faults();
  faults.report('bad-value', trail, 'm', { sent: '`x`', wanted: 'y', fix: 'z' });
  faults.report('missing-key', null, 'n');
  const place = { at: 'name', path: ['name'] };
  expect(faults.list).toEqual([
    diagnostic({
      code: 'bad-value',
      message: 'm',
      ...place,
      sent: { text: '`x`', at: 'name' },
      wanted: { text: 'y', at: '' },
      fix: 'z',
    }),
    diagnostic({ code: 'missing-key', message: 'n', at: '', path: [] }),
  ]);
  expect(faults.settled).toEqual([trail, null]);
});

test('a misspelt key settles the one that was meant', () => {
  const faults = new Faults();
  faults.settle(trail, 'key');
  expect([faults.list, faults.settled]).toEqual([[], [{ above: trail, step: 'key', identity: null }]]);
});
