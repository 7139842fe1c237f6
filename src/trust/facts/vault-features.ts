import type { Feature } from './feature';

/** What only some versions of Vault or OpenBao can do. */
export const vaultFeatures = {
  'system-ca-pool': {
    what: 'know an API server by the certificates of its system where no `kubernetes_ca_cert` is given',
    products: {
      vault: {
        since: '1.17',
        source: 'vault CHANGELOG 1.17.0, plugin v0.19.0; vault-plugin-auth-kubernetes CHANGELOG 0.19.0',
      },
      openbao: {
        since: null,
        source:
          'openbao v2.6.2 builtin/credential/kubernetes/path_config.go "kubernetes_ca_cert must be given when disable_local_ca_jwt is true"',
      },
    },
  },
  'annotations-as-alias-metadata': {
    what: 'take alias metadata from annotations of the ServiceAccount (`use_annotations_as_alias_metadata`)',
    products: {
      vault: {
        since: '1.16',
        source: 'vault CHANGELOG 1.16.0, plugin v0.18.0; vault-plugin-auth-kubernetes CHANGELOG 0.18.0',
      },
      openbao: { since: null, source: 'openbao v2.6.2 builtin/credential/kubernetes/path_config.go has no such field' },
    },
  },
  'namespace-selector': {
    what: 'bind a kubernetes role to namespaces by their labels',
    products: {
      vault: { since: '1.16', source: 'vault-plugin-auth-kubernetes CHANGELOG 0.18.0, pull request 218' },
    },
  },
  'alias-metadata': {
    what: 'give alias metadata on an auth role (`alias_metadata`)',
    products: {
      vault: { since: '1.21', source: 'terraform-provider-vault v5.11.0 vault/auth_token.go:27' },
      openbao: { since: null, source: 'openbao v2.6.2 sdk/helper/tokenutil has no such field' },
    },
  },
  'pss-in-kubernetes-login': {
    what: 'take tokens signed with PS256, PS384 or PS512 in the kubernetes method',
    products: {
      vault: { since: '1.15', source: 'vault-plugin-auth-kubernetes v0.23.0 path_login.go:44-52' },
      openbao: { since: null, source: 'openbao v2.6.2 builtin/credential/kubernetes: RS and ES only' },
    },
  },
  // CVE-2024-5798, repaired in Vault 1.17.0, was about audiences that are a string, which Kubernetes never signs.
  'bound-audiences-required': {
    what: 'refuse a token with a list of audiences where a JWT role binds none',
    products: {
      vault: { since: '0.10', source: 'vault-plugin-auth-jwt path_login.go:165-179, first release; CHANGELOG 0.20.3' },
      openbao: { since: '2.0', source: 'openbao builtin/credential/jwt/path_login.go, from Vault 1.14' },
    },
  },
  'jwks-pairs': {
    what: 'take several JWKS URLs on one mount (`jwks_pairs`)',
    products: {
      vault: { since: '1.16', source: 'vault CHANGELOG 1.16.0, plugin v0.20.0' },
      openbao: { since: null, source: 'openbao v2.6.2 builtin/credential/jwt/path_config.go has no such field' },
    },
  },
  'well-known-url-refused': {
    what: 'refuse `.well-known` in a discovery URL when it is written',
    products: {
      openbao: { since: '2.5', source: 'openbao v2.5.0 release notes' },
    },
  },
  'kubernetes-provider': {
    what: "read the keys of its own cluster with its Pod's token (`provider_config.provider=kubernetes`)",
    products: {
      openbao: { since: '2.6', source: 'openbao v2.6.0 release notes' },
    },
  },
  namespaces: {
    what: 'hold namespaces; Vault Enterprise only',
    products: {
      vault: { since: '0.11', source: 'HashiCorp Vault documentation, enterprise/namespaces' },
      openbao: { since: '2.3', source: 'openbao v2.3.0 release notes' },
    },
  },
  'capability-patch': {
    what: 'grant the capability `patch`',
    products: {
      vault: { since: '1.9', source: 'vault CHANGELOG 1.9.0; v1.21.0 vault/policy.go:27' },
      openbao: { since: '2.0', source: 'openbao v2.6.2 vault/policy.go, inherited from Vault 1.14' },
    },
  },
  'capability-subscribe': {
    what: 'grant the capability `subscribe`',
    products: {
      vault: { since: '1.15', source: 'vault CHANGELOG 1.15.0, pull request 22474; v1.21.0 vault/policy.go:28' },
      openbao: { since: null, source: 'openbao v2.6.2 vault/policy.go has no such capability' },
    },
  },
  'capability-recover': {
    what: 'grant the capability `recover`',
    products: {
      vault: { since: '1.20', source: 'vault CHANGELOG 1.20.0, pull request 30739; v1.21.0 vault/policy.go:29' },
      openbao: { since: null, source: 'openbao v2.6.2 vault/policy.go has no such capability' },
    },
  },
  'capability-scan': {
    what: 'grant the capability `scan`',
    products: {
      openbao: { since: '2.0', source: 'openbao v2.6.2 vault/policy.go' },
      vault: { since: null, source: 'vault v1.21.0 vault/policy.go:457-470 refuses it as invalid' },
    },
  },
  'list-parameters-item-by-item': {
    what: 'compare list parameters of a policy item by item',
    products: {
      vault: { since: '1.21', source: 'vault v1.21.0 vault/acl.go:831-855' },
    },
  },
  'template-slashes-refused': {
    what: 'refuse `/` in the values of templated policies',
    products: {
      openbao: { since: '2.6', source: 'openbao v2.6.0, GHSA-59w7-v8rr-pr4p' },
      vault: {
        since: null,
        source: 'vault 2.0.1 and 1.21.6: only with the server option `deny_slash_in_templated_paths`, HCSEC-2026-32',
      },
    },
  },
  'lists-opened-first': {
    what: 'look up a list with a `/` at its end before it looks it up without one',
    products: {
      openbao: {
        since: '2.6',
        source:
          'openbao v2.6.0 vault/policy/acl.go:409, otherwise in v2.5.5; differential run 2026-11-28, OpenBao 2.6.2',
      },
      vault: { since: null, source: 'vault v1.21.0 vault/acl.go AllowOperation' },
    },
  },
  'serial-number-source': {
    what: 'choose where the serial number of a subject comes from (`serial_number_source`)',
    products: {
      vault: {
        since: '1.19',
        source: 'vault CHANGELOG 1.19.0, pull request 29369; builtin/logical/pki/path_roles.go:691',
      },
      openbao: { since: null, source: 'openbao v2.6.2 builtin/logical/pki/path_roles.go has no such field' },
    },
  },
  'no-store-metadata': {
    what: 'leave metadata of certificates unstored (`no_store_metadata`); Vault Enterprise only',
    products: {
      vault: {
        since: '1.17',
        source: 'vault CHANGELOG 1.17.0, PKI Certificate Metadata; builtin/logical/pki/path_roles.go',
      },
      openbao: { since: null, source: 'openbao v2.6.2 builtin/logical/pki/path_roles.go has no such field' },
    },
  },
} as const satisfies Readonly<Record<string, Feature>>;
