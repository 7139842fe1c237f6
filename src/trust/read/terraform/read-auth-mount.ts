import type { AuthMount, JwtKeys, JwtMount, KubernetesMount, Reviewer } from '../../model/auth-mount';
import type { Origin } from '../../model/origin';
import { isVariable, type Text } from '../../model/variable';
import type { Arguments } from './arguments';
import { accountOfToken, bearerForModel, certificatesForModel } from './bearer';
import { mountPath } from './mount-path';

/** Terraform's JWT mount: one resource mounts and configures it. */
export function readJwtMount(args: Arguments): JwtMount {
  return {
    method: 'jwt',
    ...frame(args, mountPath(args.text('path', 'path', 'jwt'))),
    boundIssuer: args.text('bound_issuer', 'boundIssuer'),
    keys: readKeys(args),
    supportedAlgs: args.texts('jwt_supported_algs', 'supportedAlgs'),
  };
}

/**
 * Terraform's kubernetes mount: one resource mounts it, another configures it. Either may stand in
 * somebody else's files; what it would say is unknown then.
 */
export function readKubernetesMount(
  backend: Arguments | null,
  config: Arguments | null,
  path: string,
): KubernetesMount {
  const args = [backend, config].filter((found) => found !== null);
  const at = args[0]?.at ?? '';
  const settings = config === null ? unknownSettings : readSettings(config);
  return {
    method: 'kubernetes',
    path,
    cluster: '',
    login: 'main',
    emitted: true,
    description: backend?.text('description', 'description') ?? '',
    ...settings,
    at,
    origins: { ...(config === null ? unknownOrigins(at) : config.origins), ...backend?.origins },
  };
}

type Settings = Omit<KubernetesMount, keyof ReturnType<typeof frame> | 'method'>;

const unknownSettings: Settings = {
  host: '',
  caBundle: '',
  reviewer: { kind: 'client' },
  disableLocalCaJwt: false,
  disableIssValidation: true,
  issuer: '',
  pemKeys: [],
};

function unknownOrigins(at: string): Readonly<Record<string, Origin>> {
  return Object.fromEntries(Object.keys(unknownSettings).map((field) => [field, { kind: 'unknown', at }]));
}

function readSettings(config: Arguments): Settings {
  const disableLocalCaJwt = config.boolean('disable_local_ca_jwt', 'disableLocalCaJwt', false);
  return {
    host: config.textOrVariable('kubernetes_host', 'host'),
    caBundle: certificates(config, 'kubernetes_ca_cert', 'caBundle'),
    reviewer: readReviewer(config, disableLocalCaJwt),
    disableLocalCaJwt,
    // On create the provider sends false where nothing is said, against Vault's own default.
    disableIssValidation: config.boolean('disable_iss_validation', 'disableIssValidation', false),
    issuer: config.text('issuer', 'issuer'),
    pemKeys: config.texts('pem_keys', 'pemKeys'),
  };
}

/**
 * Who calls TokenReview: whose token is stored, else Vault's own Pod, else the client. Which account
 * that is, only a token tells that stands in the artefact.
 */
function readReviewer(config: Arguments, disableLocalCaJwt: boolean): Reviewer {
  const unknownAccount = (): void => {
    config.note('reviewer.namespace', 'unknown', 'token_reviewer_jwt');
    config.note('reviewer.serviceAccount', 'unknown', 'token_reviewer_jwt');
  };
  const argument = ['token_reviewer_jwt', 'token_reviewer_jwt_wo'].find((name) => config.has(name));
  if (argument !== undefined) {
    const written = config.textOrVariable(argument, 'reviewer.jwt');
    const account = isVariable(written) ? null : accountOfToken(written);
    const jwt = isVariable(written) ? written : bearerForModel(written);
    if (account === null) unknownAccount();
    return { kind: 'stored', namespace: account?.namespace ?? '', serviceAccount: account?.name ?? '', jwt };
  }
  config.note('reviewer', 'artefact');
  if (disableLocalCaJwt) return { kind: 'client' };
  unknownAccount();
  return { kind: 'vaultPod', namespace: '', serviceAccount: '' };
}

/** Name of the API server inside every cluster; who serves any other URL, no artefact tells. */
const ownApiServer = /^https:\/\/kubernetes\.default\.svc([.:/]|$)/;

/** The sources of keys, of which Vault takes exactly one. The first that is written counts. */
export const keySources = ['oidc_discovery_url', 'jwks_url', 'jwt_validation_pubkeys', 'jwks_pairs'] as const;

function readKeys(args: Arguments): JwtKeys {
  const source = keySources.find((name) => args.has(name));
  if (source === 'jwt_validation_pubkeys') return { kind: 'publicKeys', pems: args.texts(source, 'keys.pems') };
  if (source === 'oidc_discovery_url') return fetched(args, 'discovery', source, 'oidc_discovery_ca_pem');
  if (source === 'jwks_url') return fetched(args, 'jwks', source, 'jwks_ca_pem');
  args.note('keys', 'unknown', source);
  return { kind: 'publicKeys', pems: [] };
}

function fetched(args: Arguments, kind: 'discovery' | 'jwks', name: string, authority: string): JwtKeys {
  const url = args.text(name, 'keys.url');
  const caBundle = certificates(args, authority, 'keys.caBundle');
  const own = ownApiServer.test(url);
  args.note('keys.servedBy', own ? 'derived' : 'unknown', name);
  return { kind, url, caBundle, servedBy: own ? 'apiServer' : 'hosted' };
}

function certificates(args: Arguments, name: string, field: string): Text {
  const written = args.textOrVariable(name, field);
  return isVariable(written) ? written : certificatesForModel(written);
}

function frame(
  args: Arguments,
  path: string,
): Pick<AuthMount, 'path' | 'cluster' | 'login' | 'emitted' | 'description' | 'at' | 'origins'> {
  return {
    path,
    cluster: '',
    login: 'main',
    emitted: true,
    description: args.text('description', 'description'),
    at: args.at,
    origins: args.origins,
  };
}
