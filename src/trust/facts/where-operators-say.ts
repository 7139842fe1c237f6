import type { CheckId } from './checks';
import type { Sourced } from './fact';

/** Where the user of an operator's object meets a refusal, by what the operator was doing: lines, each of one object. */
interface OperatorPlaces extends Sourced {
  /** It asks for the token: `{words}` are those of the API server. */
  readonly mint: readonly string[];
  /** The account is not there. */
  readonly account: readonly string[];
  /** Both by the kubernetes method, where an operator has another way to a token, and says why that one fails. */
  readonly kubernetes: Readonly<Record<'mint' | 'account', readonly string[]>> | null;
  /** It logs in: `{answer}` is Vault's, as Vault's client library prints it. */
  readonly login: readonly string[];
  /** It asks something of its own Vault token. */
  readonly own: readonly string[];
  /** It reads a secret. */
  readonly read: readonly string[];
}

const answered = 'Error making API request.\n\nURL: {method} {url}\nCode: {code}. Errors:\n\n* {words}';

const noLogin = 'VaultStaticSecret: event VaultClientConfigError: Failed to get Vault auth login: ';
// It makes no difference to these objects whether a login succeeds.
const accepted = 'VaultAuth: event Accepted: Successfully handled VaultAuth resource request';

const invalid = 'SecretStore: event InvalidProviderConfig: ';
const noToken = `${invalid}cannot request Kubernetes service account token for service account "{account}": `;
const noClient = 'SecretStore: Ready=False InvalidProviderConfig: unable to create client';
const noSecret = 'ExternalSecret: Ready=False SecretSyncedError: could not get secret data from provider';

export const operatorPlaces = {
  VaultAuth: {
    mint: [`${noLogin}{words}`, accepted],
    // It looks for the account first, in its own copy.
    account: [`${noLogin}ServiceAccount "{account}" not found`, accepted],
    kubernetes: null,
    login: [`${noLogin}${answered}`, accepted],
    own: [`${noLogin}${answered}`, accepted],
    read: [`VaultStaticSecret: event VaultClientError: Failed to read Vault secret: ${answered}`, accepted],
    source:
      'observed 2026-11-28, vault-secrets-operator 0.10.0; v1.4.1 controllers/vaultstaticsecret_controller.go:91-106 says the same, and in a condition SecretSynced=False too',
  },
  SecretStore: {
    mint: [`${noToken}{words}`, noClient, noSecret],
    account: [`${noToken}{words}`, noClient, noSecret],
    // Then it looks for a Secret that the account names, as accounts did before Kubernetes 1.24.
    kubernetes: {
      mint: [`${noToken}cannot find secrets bound to service account: "{account}"`, noClient, noSecret],
      account: [
        `${noToken}cannot get Kubernetes service account "{account}": ServiceAccount "{account}" not found`,
        noClient,
        noSecret,
      ],
    },
    login: [`${invalid}${answered}`, noClient, noSecret],
    own: [
      `${invalid}invalid vault credentials: ${answered}`,
      'SecretStore: Ready=False InvalidProviderConfig: unable to validate store',
      noSecret,
    ],
    read: [
      `ExternalSecret: event UpdateFailed: error processing spec.data[0] (key: …), err: cannot read secret data from Vault: ${answered}`,
      'SecretStore: Ready=True Valid: store validated',
      noSecret,
    ],
    source:
      'observed 2026-11-28, external-secrets 0.20.4; v2.9.0 pkg/controllers/secretstore/common.go:177-205, providers/v1/vault/auth.go says the same',
  },
} as const satisfies Readonly<Record<string, OperatorPlaces>>;

/** Kinds of whose operator it is known where it says what. */
export type SayingKind = keyof typeof operatorPlaces;

/** A refused request to Vault or to the API server. */
export interface RefusedRequest {
  /** As its words are predicted: with the status code before them where Vault gave one. */
  readonly message: string;
  readonly method: 'jwt' | 'kubernetes';
  readonly account: string;
  /** URL of Vault. */
  readonly server: string;
  /** Auth mount of the login. */
  readonly mount: string;
  /** Path that was refused after the login; '' where the login was. */
  readonly path: string;
}

const ownToken = 'auth/token/';

/** What the operator of an object shows of a refusal, the line with its reason first. */
export function asOperatorShows(
  kind: SayingKind,
  check: CheckId,
  { message, method, account, server, mount, path }: RefusedRequest,
): readonly string[] {
  const [, later = message] = /; login (.*)$/s.exec(message) ?? [];
  const [, code = '', words = later] = /^(\d{3}) (.*)$/s.exec(later) ?? [];
  const isLogin = path === '';
  const filled: Readonly<Record<string, string>> = {
    ...{ words, code, account },
    method: isLogin || path.endsWith('/renew-self') ? 'PUT' : 'GET',
    url: `${server}/v1/${isLogin ? `auth/${mount}/login` : path}`,
  };
  const { kubernetes, ...usual } = operatorPlaces[kind];
  const places = method === 'kubernetes' ? { ...usual, ...kubernetes } : usual;
  return places[momentOf(check, path)].map((line) =>
    line.replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole),
  );
}

function momentOf(check: CheckId, path: string): Exclude<keyof OperatorPlaces, 'source' | 'kubernetes'> {
  if (check === 'mint/account') return 'account';
  if (check.startsWith('mint/')) return 'mint';
  if (!check.startsWith('acl/')) return 'login';
  return path.startsWith(ownToken) ? 'own' : 'read';
}
