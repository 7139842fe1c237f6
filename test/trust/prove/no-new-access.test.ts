import { narrowed, proveNoNewAccess, widened } from '../../../src/trust/prove/no-new-access';
import { holding } from '../../support/holding-worlds';

const [less, more] = [holding().model, holding({ allow: ['read', 'write'] }).model];

test('what is gained at somebody besides Vault refutes it as a path does', () => {
  expect(proveNoNewAccess(less, more)).toMatchObject({
    outcome: 'refuted',
    text: 'a token of `shop/orders` of cluster `east` now gives `write:%2F/orders` at `rabbitmq:queue`',
  });
  expect(widened(less, more).map(({ outcome }) => outcome)).toEqual(['refuted']);
});

test('what is lost refutes nothing, and is told', () => {
  expect(proveNoNewAccess(more, less)).toMatchObject({ outcome: 'proved', vacuous: false });
  expect(narrowed(more, less)).toEqual([
    'a token of `shop/orders` of cluster `east` no longer gives `write:%2F/orders` at `rabbitmq:queue`',
  ]);
});
