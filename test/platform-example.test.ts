import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Trust } from '../src';
import { main } from '../src/cli/main';
import { readDeclaration } from '../src/files/read-declaration';
import { acceptancesOf } from '../src/trust/prove/acceptances';
import { recordingTerminal } from './support/recording-terminal';

const file = resolve(__dirname, '../examples/platform/trust.yaml');
const { input } = readDeclaration(readFileSync(file, 'utf8'), 'trust.yaml');
const trust = Trust.declare(input as Parameters<typeof Trust.declare>[0]);

async function asked(account: string): Promise<readonly string[]> {
  const terminal = recordingTerminal();
  const answer = await main(['prove', relative(process.cwd(), file), '--account', account], terminal);
  expect(answer).toBe(0);
  return terminal.printed.out.trimEnd().split('\n');
}

test('who accepts a token of each account, with which rights, and at which check all others refuse it', async () => {
  expect(await asked('prod:shop/orders')).toEqual([
    'accepts  vault:jwt-prod   auth/token/lookup-self (read); auth/token/renew-self (update); secret/data/orders/* (read)',
    'accepts  cluster:edge     ClusterRole view in shop',
    'accepts  rabbitmq:queue   read:%2F/orders.*; write:%2F/orders.*',
    'accepts  opensearch:logs  logs_writer',
    'accepts  keycloak:sso     client:prod.shop.orders; role:invoices-reader',
    'accepts  istio-csr:prod   spiffe://prod.acme.example/ns/shop/sa/orders',
    'refuses  vault:jwt-spire',
    'refuses  dex:login        dex/limit',
    'refuses  spire:prod       psat/account',
    'refuses  spire:edge       psat/token',
  ]);
  expect(await asked('edge:shop/orders')).toEqual([
    'accepts  vault:jwt-spire  as spiffe://acme.example/ns/shop/sa/orders: auth/token/lookup-self (read);',
    '                          auth/token/renew-self (update); secret/data/orders/* (read)',
    'accepts  rabbitmq:queue   read:%2F/orders.*',
    'refuses  vault:jwt-prod',
    'refuses  opensearch:logs  opensearch/issuer',
    'refuses  keycloak:sso     keycloak/issuer',
    'refuses  dex:login        dex/issuer',
    'refuses  istio-csr:prod   mesh/token',
    'refuses  spire:prod       psat/token',
    'refuses  spire:edge       psat/account',
  ]);
  expect(await asked('prod:shop/reports')).toEqual([
    'accepts  vault:jwt-prod   auth/token/lookup-self (read); auth/token/revoke-self (update); secret/data/reports/* (read)',
    'accepts  cluster:edge     without any right',
    'accepts  dex:login        token for grafana',
    'accepts  istio-csr:prod   spiffe://prod.acme.example/ns/shop/sa/reports',
    'refuses  vault:jwt-spire',
    'refuses  rabbitmq:queue   rabbitmq/scope',
    'refuses  opensearch:logs  opensearch/role',
    'refuses  keycloak:sso     keycloak/client',
    'refuses  spire:prod       psat/account',
    'refuses  spire:edge       psat/token',
  ]);
});

const accounts = [
  [
    ...(['prod', 'shop/orders'] as const),
    ['vault:jwt-prod', 'cluster:edge', 'rabbitmq:queue', 'opensearch:logs', 'keycloak:sso', 'istio-csr:prod'],
  ],
  ['edge', 'shop/orders', ['vault:jwt-spire', 'rabbitmq:queue']],
  ['prod', 'shop/web', ['vault:jwt-prod', 'cluster:edge', 'istio-csr:prod']],
  ['prod', 'shop/reports', ['vault:jwt-prod', 'cluster:edge', 'dex:login', 'istio-csr:prod']],
  ['edge', 'spire-system/spire-agent', ['spire:edge']],
  ['prod', 'spire-system/spire-agent', ['spire:prod', 'cluster:edge']],
  ['prod', 'shop/stranger', ['cluster:edge', 'istio-csr:prod']],
  ['edge', 'shop/stranger', []],
] as const;

describe.each(accounts)('a token of %s:%s', (cluster, account, parties) => {
  const outcome = (claimed: readonly string[]): string =>
    trust.prove({ acceptedBy: { cluster, account, parties: claimed } }).outcome;

  test('is accepted by just these', () => {
    expect(outcome(parties)).toBe('proved');
  });

  test('and one party less or one more is refuted', () => {
    const prod = trust.model.clusters.find(({ name }) => name === cluster);
    if (prod === undefined) throw new Error(cluster);
    const [namespace = '', name = ''] = account.split('/');
    const all = acceptancesOf(trust.model, prod, { namespace, name }).map(({ party }) => party);
    for (const party of all) {
      const others: readonly string[] = parties.filter((one) => one !== party);
      const claimed = others.length < parties.length ? others : [...parties, party];
      expect([party, outcome(claimed)]).toEqual([party, 'refuted']);
    }
  });
});
