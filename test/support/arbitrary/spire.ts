import * as fc from 'fast-check';
import type { K8sPsatDeclaration, TrustDeclaration } from '../../../src/trust/declare/declaration';

/** A SPIRE server in the first cluster, which attests each of them in some way. */
export function attestedBySpire(
  declared: TrustDeclaration['clusters'],
  { ways, audience, path, isAbove, hasIssuer, port, caTtl, account, open }: SpireWishes,
): Pick<TrustDeclaration, 'spire'> {
  const names = Object.keys(declared);
  const [first] = names;
  if (first === undefined) return {};
  const attestation = Object.fromEntries(
    names.map((name, index) => {
      // A certificate takes a login by which no Pod reviews itself, and what it signs.
      const isPlain = declared[name]?.login?.jwt !== undefined;
      const way = ways[index % ways.length] ?? 'k8sPsat';
      if (way === 'x509pop' && isPlain) return [name, { x509pop: { mount: 'acme-root', nodes: ['n-1', 'n-2'] } }];
      const agents = {
        audience,
        ...(account === '' ? {} : { namespace: account, serviceAccount: `${account}.agent` }),
      };
      return [name, way === 'joinToken' ? { joinToken: {} } : { k8sPsat: { ...agents, ...openTo(open, agents) } }];
    }),
  );
  const signs = isAbove && declared[first]?.login?.jwt !== undefined;
  const workload = { cluster: first, namespace: 'shop', serviceAccount: 'svid' };
  const access = [{ path: 'secret/data/${svid}/*', capabilities: ['read' as const] }];
  return {
    spire: {
      ...{ trustDomain: 'acme.example', cluster: first, address: 'spire.acme.example', port, caTtl, attestation },
      ...(account === '' ? {} : { namespace: account, serviceAccount: account }),
      ...(signs ? { upstreamAuthority: { pkiMount: 'acme-root' } } : {}),
      ...(hasIssuer
        ? {
            jwtIssuer: 'https://svid.acme.example/a&b',
            jwtSvid: { workloads: [{ ...workload, access, ...(path === '' ? {} : { path }) }] },
          }
        : {}),
    },
  };
}

/** What the server takes beside its own agents, in words that HCL has to escape. */
function openTo(
  open: string,
  { audience, namespace = 'spire-system', serviceAccount = 'spire-agent' }: K8sPsatDeclaration,
): K8sPsatDeclaration {
  if (open === '') return {};
  return {
    serverAudiences: [audience ?? '', open],
    allowList: [`${namespace}:${typeof serviceAccount === 'string' ? serviceAccount : ''}`, 'x:y'],
    kubeConfigFile: '/etc/${spire}/config',
  };
}

interface SpireWishes {
  readonly ways: readonly ('k8sPsat' | 'joinToken' | 'x509pop')[];
  readonly audience: string;
  readonly path: string;
  readonly isAbove: boolean;
  readonly hasIssuer: boolean;
  readonly port: number;
  readonly caTtl: string;
  /** Namespace and account of the server; '' for the defaults. */
  readonly account: string;
  readonly open: string;
}

export const spireWishes: fc.Arbitrary<SpireWishes> = fc.record({
  ways: fc.array(fc.constantFrom('k8sPsat' as const, 'joinToken' as const, 'x509pop' as const), { minLength: 1 }),
  audience: fc.constantFrom('spire-server', 'spire, "server" ${x}'),
  path: fc.constantFrom('', '/a_b/c-d.e'),
  isAbove: fc.boolean(),
  hasIssuer: fc.boolean(),
  port: fc.constantFrom(8081, 443),
  caTtl: fc.constantFrom('24h', '1h30m', '100h'),
  account: fc.constantFrom('', 'spire'),
  open: fc.constantFrom('', 'other "${x}", \\n'),
});
