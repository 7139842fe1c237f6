import type { Sourced } from './fact';

/** A value with which the `--oidc-*` flags of the API server are written. */
interface FlagValue extends Sourced {
  readonly value: string;
  readonly what: string;
}

/** What the flags mean by certain texts. */
export const oidcFlags = {
  noPrefix: {
    value: '-',
    what: 'the user name without prefix; an empty flag is `<issuer>#` for every claim but `email`',
    source: 'kubernetes v1.36.3 pkg/kubeapiserver/options/authentication.go:397-401,576-590',
  },
  algorithms: {
    value: 'RS256,RS384,RS512,ES256,ES384,ES512,PS256,PS384,PS512',
    what: 'what the file accepts; the flag by itself accepts RS256 alone',
    source: 'kubernetes apiserver v0.36.3 oidc.go `allowedSigningAlgs`; authentication.go:206-212,525-530',
  },
  authorityFile: {
    value: '/etc/kubernetes/pki/oidc-ca.pem',
    what: 'where the file of certificates is to lie on each control plane: kubeadm mounts this folder into the API server',
    source: 'kubernetes v1.36.3 cmd/kubeadm/app/phases/controlplane/volumes.go',
  },
} as const satisfies Readonly<Record<string, FlagValue>>;
