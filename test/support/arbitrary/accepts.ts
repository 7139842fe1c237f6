import * as fc from 'fast-check';
import type {
  AcceptedIssuerDeclaration,
  ClusterDeclaration,
  TrustDeclaration,
} from '../../../src/trust/declare/declaration';
import { caPem } from '../every-kind';
import { prose, some } from './texts';

/** An issuer outside, in no more words than both forms have. */
export const acceptedOutside: fc.Arbitrary<NonNullable<ClusterDeclaration['accepts']>> = fc
  .record({
    audiences: fc.constantFrom(['kubectl']),
    groups: fc.constantFrom({}, { groupsClaim: 'groups' }, { groupsClaim: 'groups', groupsPrefix: 'g:' }),
    rest: some<AcceptedIssuerDeclaration>({
      certificateAuthority: fc.constant(caPem),
      usernameClaim: fc.constantFrom('sub', 'email'),
      usernamePrefix: fc.constantFrom('people:', 'p#'),
      requiredClaims: fc.dictionary(fc.constantFrom('hd', 'https://acme.example/tier'), prose, { maxKeys: 2 }),
      roles: fc.constantFrom(
        [],
        [{ name: 'view', users: ['jane@acme.example', '${x}'] }],
        [{ namespace: 'shop', name: 'order-reader', kind: 'Role', users: ['jane'] }],
      ),
    } as never),
  })
  .map(({ audiences, groups, rest }) => ({
    dex: { issuer: 'https://dex.acme.example', audiences, ...groups, ...rest } as AcceptedIssuerDeclaration,
  }));

/** The first cluster accepts the second one, if there are two. */
export function acceptingEachOther(
  declared: TrustDeclaration['clusters'],
  accepted: Partial<AcceptedIssuerDeclaration>,
): TrustDeclaration['clusters'] {
  const [first, second] = Object.keys(declared);
  const cluster = declared[first ?? ''];
  if (first === undefined || second === undefined || cluster === undefined) return declared;
  const other = { ...accepted, cluster: second, certificateAuthority: caPem } as AcceptedIssuerDeclaration;
  const accepts = { ...cluster.accepts, other };
  return { ...declared, [first]: { ...cluster, version: '1.34', accepts, authenticationBy: 'file' } };
}

/** Another cluster, in words that only the file has. */
export const acceptedCluster = some<AcceptedIssuerDeclaration>({
  audiences: fc.constantFrom(['west'], ['west', 'old']),
  discoveryUrl: fc.constant('https://keys.acme.example/.well-known/openid-configuration'),
  certificateAuthority: fc.constant(caPem),
  claimValidationRules: fc.constantFrom([], [{ expression: 'claims.exp > 1' }, { expression: 'true', message: 'no' }]),
  userValidationRules: fc.constantFrom([], [{ expression: "!user.username.startsWith('system:')" }]),
  roles: fc.constantFrom(
    [],
    [{ namespace: 'shop', name: 'view', accounts: [{ namespace: 'shop', name: 'caller' }] }],
    [{ name: 'edit', accounts: [{ namespace: 'shop', name: 'theirs', existing: true }] }],
  ),
} as never);
