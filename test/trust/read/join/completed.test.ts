import { completed } from '../../../../src/trust/read/join/completed';

const at = (kind: 'artefact' | 'unknown', place: string) => ({ kind, at: place }) as const;

test('what is unknown comes from the other, with its origin; what is known stays', () => {
  const node = { at: 'a', origins: { x: at('unknown', 'a.x'), y: at('artefact', 'a.y') }, x: '', y: 'mine' };
  const other = { at: 'b', origins: { x: at('artefact', 'b.x') }, x: 'theirs', y: 'theirs' };
  expect(completed(node, other)).toEqual({
    ...{ at: 'a', x: 'theirs', y: 'mine' },
    origins: { x: at('artefact', 'b.x'), y: at('artefact', 'a.y') },
  });
});

test('what neither knows stays unknown', () => {
  const node = { at: 'a', origins: { x: at('unknown', 'a.x') }, x: '' };
  expect(completed(node, { ...node, at: 'b' }).origins['x']?.kind).toBe('unknown');
});
