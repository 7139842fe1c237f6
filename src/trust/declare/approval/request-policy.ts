import { requestAttributes } from '../../facts/approver-policy';
import { usagesOfRole } from '../../facts/certificate-usages';
import type { Certificate } from '../../model/certificate-issuer';
import type { PkiRole } from '../../model/pki-role';
import type { AllowedValues, RequestAttribute, RequestPolicy } from '../../model/request-policy';
import { namePatterns, withoutTemplates } from '../../terms/name-pattern';
import type { Marks } from '../scope/marks';
import { derived, type Origins } from '../scope/scope';

/** Which requests a policy is for. */
export interface Selected {
  readonly at: string;
  readonly name: string;
  readonly issuerKind: string;
  readonly issuerName: string;
  readonly namespaces: readonly string[];
  readonly marks: Marks;
}

/** What a policy says of them. */
export type Limits = Pick<RequestPolicy, 'allowed' | 'usages' | 'maxDuration' | 'keyAlgorithm' | 'minKeySize'>;

const origins: Origins = Object.freeze({
  meta: derived,
  usages: derived,
  maxDuration: derived,
  minDuration: derived,
  plugins: derived,
});

export function requestPolicy({ at, name, marks, ...selected }: Selected, limits: Limits): RequestPolicy {
  return {
    at,
    origins,
    meta: { namespace: '', name, ...marks },
    issuerGroup: 'cert-manager.io',
    ...selected,
    namespaceLabels: {},
    isCa: false,
    minDuration: 0,
    maxKeySize: 0,
    plugins: [],
    ...limits,
  };
}

const algorithms = { rsa: 'RSA', ec: 'ECDSA', ed25519: 'Ed25519', any: '' } as const;

/**
 * What the PKI role of an issuer allows, as a policy says it: not wider where both have the same words. Subjects
 * are those of the role and of the declared certificates, since Vault does not look at them.
 */
export function limitsOfRole(role: PkiRole, certificates: readonly Certificate[]): Limits {
  const { hosts, emails } = namePatterns(role);
  const uris = role.allowedUriSans.map((uri) => (role.allowedUriSansTemplate ? withoutTemplates(uri) : uri));
  const subject = (
    of: Exclude<keyof Certificate['subject'], 'serialNumber'>,
    own: readonly string[],
  ): readonly string[] => [...own, ...certificates.flatMap((one) => one.subject[of])];
  const serials = [...role.allowedSerialNumbers, ...certificates.map((one) => one.subject.serialNumber)];
  return {
    allowed: allowed({
      commonName: [...hosts, ...emails],
      dnsNames: hosts,
      ipAddresses: role.allowIpSans ? ['*'] : [],
      uris,
      emailAddresses: emails,
      organizations: subject('organizations', role.organization),
      organizationalUnits: subject('organizationalUnits', role.ou),
      countries: subject('countries', role.country),
      localities: subject('localities', role.locality),
      provinces: subject('provinces', role.province),
      streetAddresses: subject('streetAddresses', role.streetAddress),
      postalCodes: subject('postalCodes', role.postalCode),
      serialNumber: serials.filter((serial) => serial !== ''),
    }),
    usages: usagesOfRole(role),
    maxDuration: role.maxTtl,
    keyAlgorithm: algorithms[role.keyType],
    minKeySize: role.keyType === 'rsa' || role.keyType === 'ec' ? role.keyBits : 0,
  };
}

/** Exactly what some requests ask, and nothing else. */
export function limitsOfRequests(requests: readonly Certificate[]): Limits {
  const of = (attribute: Exclude<RequestAttribute, keyof Certificate['subject']>): readonly string[] =>
    requests.flatMap((one) => one[attribute]).filter((one) => one !== '');
  return {
    allowed: allowed({
      commonName: of('commonName'),
      dnsNames: of('dnsNames'),
      uris: of('uris'),
      organizations: requests.flatMap(({ subject }) => subject.organizations),
    }),
    usages: [...new Set(requests.flatMap(({ usages }) => usages))],
    maxDuration: Math.max(...requests.map(({ duration }) => duration)),
    keyAlgorithm: '',
    minKeySize: 0,
  };
}

/** Where a policy takes one glob and several are allowed, the PKI role alone tells them apart. */
function allowed(values: Partial<Record<RequestAttribute, readonly string[]>>): RequestPolicy['allowed'] {
  const attributes = Object.keys(requestAttributes) as RequestAttribute[];
  const entries = attributes.map((name): [RequestAttribute, AllowedValues] => {
    const list = [...new Set(values[name] ?? [])];
    const globs = requestAttributes[name].single && list.length > 1 ? ['*'] : list;
    return [name, { values: globs.length === 0 ? null : globs, required: false, rules: [] }];
  });
  return Object.fromEntries(entries) as Record<RequestAttribute, AllowedValues>;
}
