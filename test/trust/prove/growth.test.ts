import { Trust, type TrustDeclaration } from '../../../src';
import { reading } from '../../support/declared-worlds';

function trustOf(clients: number): Trust {
  const workloads = Array.from({ length: clients }, (_, index) => {
    const name = `w${String(index)}`;
    return reading(name, index % 2 === 0 ? `secret/data/${name}/*` : `secret/data/${name}`);
  });
  const declaration: TrustDeclaration = {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200', product: { vault: '1.21' } },
    clusters: {
      prod: {
        version: '1.34',
        tokenIssuer: 'https://oidc.acme.example/prod',
        login: { jwt: { keys: { discovery: {} } } },
        workloads,
      },
    },
  };
  return Trust.declare(declaration);
}

/** Processor time of a search, which other work on the machine does not lengthen as it does the clock's. */
function cost(clients: number): number {
  const [trust, base] = [trustOf(clients), trustOf(clients)];
  const start = process.cpuUsage();
  expect(trust.prove({ noNewAccess: { base } }).outcome).toBe('proved');
  expect(
    trust.prove({ only: { path: 'secret/data/w0/*', clients: [{ cluster: 'prod', client: 'shop/w0' }] } }).outcome,
  ).toBe('proved');
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

test('a search grows with the clients, not with their square', () => {
  cost(200);
  // Eight times the clients; a square would cost 64 times as much.
  expect(cost(3200) / cost(400)).toBeLessThan(24);
}, 120_000);
