import type { AcceptedIssuer } from '../model/authentication';
import { isKnown, originOf } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import type { Complaint, Rule } from './rule';

/** A user or group of a foreign issuer that is one of the cluster's own: RBAC compares names and nothing else. */
export const foreignUserLocal: Rule = {
  code: 'foreign-user-local',
  find: ({ model }: { readonly model: TrustModel }) =>
    model.clusters.flatMap(({ name, authentication }) =>
      authentication.issuers.flatMap((issuer) => [
        ...complaint(name, issuer, 'usernamePrefix', issuer.cluster === '' ? 'users' : 'ServiceAccounts'),
        ...(issuer.groupsClaim === '' ? [] : complaint(name, issuer, 'groupsPrefix', 'groups')),
      ]),
    ),
};

function complaint(
  cluster: string,
  issuer: AcceptedIssuer,
  field: 'usernamePrefix' | 'groupsPrefix',
  what: string,
): readonly Complaint[] {
  const prefix = issuer[field];
  if (!isKnown(issuer, field) || !isLocal(prefix)) return [];
  const { at } = originOf(issuer, field);
  return [
    {
      message:
        prefix === ''
          ? `${what} of issuer \`${issuer.id}\` have no prefix in cluster \`${cluster}\`, so one of the same name is the cluster's own`
          : `${what} of issuer \`${issuer.id}\` are named \`${prefix}…\` in cluster \`${cluster}\`, as only its own are`,
      at: at === '' ? issuer.at : at,
      ...(prefix === '' ? {} : { sent: { text: `\`${prefix}\``, at } }),
      fix: `leave \`${field}\` out to derive it from the issuer's name`,
    },
  ];
}

const reserved = 'system:';

/** Whether what is written behind a prefix can begin as the cluster's own names do. */
function isLocal(prefix: string): boolean {
  return prefix === '' || prefix.startsWith(reserved);
}
