import { declare } from '../../../../src/trust/declare/declare';
import { modelOf } from '../sample';
import { queued } from './sample-party';

test('parties come in the order of their declaration', () => {
  const { relyingParties, ...rest } = queued();
  const rabbitmq = relyingParties?.['queue'];
  expect(
    modelOf({ ...rest, relyingParties: { b: rabbitmq, a: rabbitmq } }).relyingParties.map(({ name }) => name),
  ).toEqual(['b', 'a']);
});

test('a program that is not known is refused, with the one that was meant', () => {
  const { relyingParties, ...rest } = queued();
  const { diagnostics, model } = declare({
    ...rest,
    relyingParties: { queue: { rabitmq: relyingParties?.['queue']?.rabbitmq } },
  });
  const own = diagnostics.filter(({ at }) => at.startsWith('relyingParties'));
  expect(own.map(({ code, at, message, fix }) => [code, at, message, fix])).toEqual([
    ['unknown-key', 'relyingParties.queue.rabitmq', 'unknown key `rabitmq`', 'did you mean `rabbitmq`?'],
  ]);
  expect(model?.relyingParties).toHaveLength(0);
});
