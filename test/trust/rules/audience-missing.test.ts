import { Trust, type TrustDeclaration } from '../../../src';
import { expectFindings } from '../../support/expect-findings';

expectFindings('audience-missing');

describe('declared empty', () => {
  const at = 'clusters.legacy.workloads[shop/orders]';
  const declaration: TrustDeclaration = {
    name: 'acme',
    vault: { server: 'https://vault.acme.example:8200' },
    clusters: {
      legacy: {
        tokenIssuer: 'https://oidc.acme.example/legacy',
        apiServer: { url: 'https://legacy.acme.example:6443', caBundle: { variable: 'legacy_ca' } },
        login: { kubernetes: { reviewer: { serviceAccount: { namespace: 'vault', name: 'reviewer' } } } },
        workloads: [
          {
            namespace: 'shop',
            serviceAccount: 'orders',
            authRole: { audience: '' },
            access: [{ path: 'secret/data/orders/*', capabilities: ['read'] }],
          },
        ],
      },
    },
  };
  const found = (input: TrustDeclaration): readonly string[] =>
    Trust.check(input)
      .diagnostics.filter(({ code }) => code === 'audience-missing')
      .map((finding) => `${finding.at}: ${finding.waivedBy?.reason ?? 'blocks'}`);

  test('it stands at the client, and blocks', () => {
    expect(Trust.check(declaration).trust).toBeNull();
    expect(found(declaration)).toEqual([`${at}: blocks`]);
  });

  test('a waiver at the client lets it pass, and shows', () => {
    const reason = 'client cannot set an audience before 2027-03';
    const waived = { ...declaration, waivers: [{ code: 'audience-missing', at, reason }] };
    expect(Trust.declare(waived).plan.resources.length).toBeGreaterThan(0);
    expect(found(waived)).toEqual([`${at}: ${reason}`]);
  });
});
