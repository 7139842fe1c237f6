import type { VaultOnDisk } from '../harness/vault-on-disk';
import type { Gate } from './gate';

/** An Issuer that is left alone, and one that cert-manager looks at anew while the fault lasts. */
export const issuers = ['standing', 'asked'] as const;

export type IssuerName = (typeof issuers)[number];

/** Something that happens to Vault, and passes. */
export interface Fault {
  /** Of its namespace and trust. */
  readonly id: string;
  readonly name: string;
  begin(vault: VaultOnDisk, gate: Gate): Promise<void>;
  /** Ends it as Vault's operator does; nobody touches an object of cert-manager. */
  end(vault: VaultOnDisk): Promise<void>;
  /** Whether cert-manager reaches Vault through a gate. */
  readonly isGated: boolean;
  /** Issuers of which a certificate is wanted while it lasts. */
  readonly wanted: readonly IssuerName[];
  /** What objects come to say while it lasts; `login` and `sign` are the URLs that cert-manager calls. */
  lines(login: string, sign: string): readonly string[];
}

export const faults: readonly Fault[] = [
  {
    id: 'sealed',
    name: 'Vault is sealed',
    begin: (vault) => vault.seal(),
    end: (vault) => vault.unseal(),
    isGated: false,
    wanted: issuers,
    lines: (login) => linesOfLogin(sealed(login)),
  },
  {
    id: 'ended',
    name: 'Vault is ended, then started and unsealed',
    begin: (vault) => vault.process.stop('SIGKILL'),
    end: async (vault) => {
      vault.process.start();
      await vault.unseal();
    },
    isGated: false,
    wanted: issuers,
    lines: (login) => linesOfLogin(`Post "${login}": dial tcp ${new URL(login).host}: connect: connection refused`),
  },
  {
    id: 'silent',
    name: 'Vault takes connections and does not answer',
    begin: (vault) => Promise.resolve(vault.process.freeze()),
    end: (vault) => Promise.resolve(vault.process.thaw()),
    isGated: false,
    wanted: issuers,
    lines: (login) => linesOfLogin(`Post "${login}": net/http: TLS handshake timeout`),
  },
  {
    id: 'between',
    name: 'Vault is sealed after the login and before the signing',
    begin: (vault, gate) => Promise.resolve(gate.onceBefore(/\/sign\//, () => vault.seal())),
    end: (vault) => vault.unseal(),
    isGated: true,
    // A second one would not come to its login any more, or to its signing before the first.
    wanted: ['standing'],
    lines: (_, sign) => {
      const words = `Vault failed to sign certificate: failed to sign certificate by vault: ${sealed(sign)}`;
      return [
        `CertificateRequest on-standing-1: Ready=False Failed: ${words}`,
        `Certificate on-standing: Issuing=False Failed: The certificate request has failed to complete and will be retried: ${words}`,
      ];
    },
  },
];

function sealed(url: string): string {
  return `Error making API request.\n\nURL: POST ${url}\nCode: 503. Errors:\n\n* Vault is sealed`;
}

/** Where a login that fails is shown: on an Issuer that is looked at, and on a request of an Issuer that is not. */
function linesOfLogin(words: string): readonly string[] {
  const failed = `while requesting a Vault token using the Kubernetes auth: error calling Vault server: ${words}`;
  return [
    `Issuer asked: Ready=False VaultError: Failed to initialize Vault client: ${failed}`,
    'CertificateRequest on-asked-1: Ready=False Pending: Referenced issuer does not have a Ready status condition',
    'Certificate on-asked: Issuing=True DoesNotExist: Issuing certificate as Secret does not exist',
    `CertificateRequest on-standing-1: Ready=False Pending: Failed to initialise vault client for signing: ${failed}`,
    'Certificate on-standing: Issuing=True DoesNotExist: Issuing certificate as Secret does not exist',
  ];
}
