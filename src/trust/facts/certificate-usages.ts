import type { Sourced } from './fact';

/** Flag of a PKI role that stands for an extended key usage. */
type UsageFlag = 'serverFlag' | 'clientFlag' | 'codeSigningFlag' | 'emailProtectionFlag';

/** What one of cert-manager's usages is for a PKI role: a key usage, a flag, or an extended key usage without flag. */
interface UsageRow extends Sourced {
  /** As `spec.usages` of a Certificate names it. */
  readonly usage: string;
  readonly grants: { readonly keyUsage: string } | { readonly flag: UsageFlag } | { readonly extKeyUsage: string };
}

const keySource =
  'cert-manager v1.21.2 pkg/api/util/usages.go:26-37; vault v1.21.0 builtin/logical/pki/parsing/certificate.go:70-96';
const extendedSource =
  'cert-manager v1.21.2 pkg/api/util/usages.go:39-53; vault v1.21.0 builtin/logical/pki/issuing/roles.go:408-457';

function key(usage: string, keyUsage: string): UsageRow {
  return { usage, grants: { keyUsage }, source: keySource };
}

function flag(usage: string, name: UsageFlag): UsageRow {
  return { usage, grants: { flag: name }, source: extendedSource };
}

function extended(usage: string, extKeyUsage: string): UsageRow {
  return { usage, grants: { extKeyUsage }, source: extendedSource };
}

/** cert-manager's usages in the order of its documentation, each with what a PKI role calls it. */
export const certificateUsages: readonly UsageRow[] = [
  key('signing', 'DigitalSignature'),
  key('digital signature', 'DigitalSignature'),
  key('content commitment', 'ContentCommitment'),
  key('key encipherment', 'KeyEncipherment'),
  key('key agreement', 'KeyAgreement'),
  key('data encipherment', 'DataEncipherment'),
  key('cert sign', 'CertSign'),
  key('crl sign', 'CRLSign'),
  key('encipher only', 'EncipherOnly'),
  key('decipher only', 'DecipherOnly'),
  extended('any', 'Any'),
  flag('server auth', 'serverFlag'),
  flag('client auth', 'clientFlag'),
  flag('code signing', 'codeSigningFlag'),
  flag('email protection', 'emailProtectionFlag'),
  flag('s/mime', 'emailProtectionFlag'),
  extended('ipsec end system', 'IPSECEndSystem'),
  extended('ipsec tunnel', 'IPSECTunnel'),
  extended('ipsec user', 'IPSECUser'),
  extended('timestamping', 'TimeStamping'),
  extended('ocsp signing', 'OCSPSigning'),
  extended('microsoft sgc', 'MicrosoftServerGatedCrypto'),
  extended('netscape sgc', 'NetscapeServerGatedCrypto'),
];

/** What a PKI role must say, since `sign` takes no usages from the request. */
export interface RequestedUsages extends Readonly<Record<UsageFlag, boolean>> {
  readonly keyUsage: readonly string[];
  readonly extKeyUsage: readonly string[];
}

/** The parameters of a PKI role that gives certificates these usages and no other. */
export function requestedUsages(usages: readonly string[]): RequestedUsages {
  const granted = certificateUsages.filter(({ usage }) => usages.includes(usage)).map(({ grants }) => grants);
  const hasFlag = (name: UsageFlag): boolean => granted.some((grant) => 'flag' in grant && grant.flag === name);
  return {
    serverFlag: hasFlag('serverFlag'),
    clientFlag: hasFlag('clientFlag'),
    codeSigningFlag: hasFlag('codeSigningFlag'),
    emailProtectionFlag: hasFlag('emailProtectionFlag'),
    keyUsage: [...new Set(granted.flatMap((grant) => ('keyUsage' in grant ? [grant.keyUsage] : [])))],
    extKeyUsage: granted.flatMap((grant) => ('extKeyUsage' in grant ? [grant.extKeyUsage] : [])),
  };
}

/** cert-manager's usages that certificates of a PKI role have, by all their names. */
export function usagesOfRole(role: RequestedUsages): readonly string[] {
  return certificateUsages
    .filter(({ grants }) =>
      'flag' in grants
        ? role[grants.flag]
        : 'keyUsage' in grants
          ? role.keyUsage.includes(grants.keyUsage)
          : role.extKeyUsage.includes(grants.extKeyUsage),
    )
    .map(({ usage }) => usage);
}
