import { block, Said, silent } from '../../../../src/trust/read/spire/said';

const said = (): Said => new Said('a.conf#', { port: 1, part: { name: 'x', list: ['y'], 'a.b': { c: '2' } } });

test('what stands in a file has its place, and what does not that of what lacks it', () => {
  const one = said();
  expect([
    one.text('name', 'part.name', null),
    one.text('other', 'part.other', null),
    one.texts('list', 'part.list', null),
    one.number('port', 'port', 8081),
    one.number('bind', 'bind', 8081),
    one.text('', 'part.name', null),
  ]).toEqual(['x', '', ['y'], 1, 8081, 'x']);
  expect(one.origins).toEqual({
    name: { kind: 'artefact', at: 'a.conf#part.name' },
    other: { kind: 'unknown', at: 'a.conf#part' },
    list: { kind: 'artefact', at: 'a.conf#part.list' },
    port: { kind: 'artefact', at: 'a.conf#port' },
    bind: { kind: 'derived', at: 'a.conf#' },
  });
});

test('numbers and texts stand for each other, as Go’s decoder has it', () => {
  const one = new Said('a#', { a: 5, b: '8081' });
  expect([one.text('', 'a', null), one.number('', 'b', null)]).toEqual(['5', 8081]);
});

test('a duration is seconds; one that is none has none', () => {
  const one = new Said('a#', { a: '24h', b: 'a day' });
  expect([
    one.seconds('a', 'a', 1),
    one.seconds('b', 'b', 1),
    one.seconds('c', 'c', 1),
    one.seconds('d', 'd', null),
  ]).toEqual([86_400, 0, 1, 0]);
  expect(one.origins['b']).toEqual({ kind: 'artefact', at: 'a#b' });
  expect(one.origins['d']).toEqual({ kind: 'unknown', at: 'a#' });
});

test('parts have any name', () => {
  expect(
    said()
      .members('part')
      .map(([name, one]) => [name, one.at, one.value('c')]),
  ).toEqual([
    ['name', 'a.conf#part.name', undefined],
    ['list', 'a.conf#part.list', undefined],
    ['a.b', 'a.conf#part.a.b', '2'],
  ]);
  expect(said().part('part').at).toBe('a.conf#part');
});

test('what is unknown has the place of the part, or of a declaration', () => {
  const one = said();
  one.unknown('x');
  one.undeclared('y', 'spire.y');
  expect(one.origins).toEqual({ x: { kind: 'unknown', at: 'a.conf#' }, y: { kind: 'unknown', at: 'spire.y' } });
});

test('a list of objects is one, as HCL in JSON writes blocks', () => {
  expect(block([{ a: 1 }, { b: 2 }])).toEqual({ a: 1, b: 2 });
  expect(block('x')).toEqual({});
  expect(new Said('a#', { p: [{ k: [{ v: 1 }] }] }).value('p.k.v')).toBe(1);
});

test('a file that is silent speaks of nothing', () => {
  expect(Object.values(silent).flat()).toEqual([null, null, null]);
});
