import type { Authority, PkiMount, PkiSource } from '../../model/pki-mount';
import { formatGoDuration } from '../../terms/go-duration';
import type { PlannedResource, PlannedValue } from '../planned';
import { address, computed, listUnlessEmpty, literal, reference, resource, unlessEmpty } from '../resource';
import { pkiKeyId } from '../terraform-ids';
import type { VaultScope } from './scope';

/** What the resources of one authority have in common. */
interface AuthorityScope extends Pick<PlannedResource, 'id' | 'part' | 'owner' | 'at'> {
  readonly vaultNamespace: string;
  /** The mount's own resource. */
  readonly engine: PlannedResource;
  readonly protect: boolean;
  readonly scope: VaultScope;
}

/** An authority as planned. */
export interface PlannedAuthority {
  readonly resources: readonly PlannedResource[];
  /** After it the mount can sign. It has an attribute `backend`. */
  readonly ready: PlannedResource;
  /** The resource whose `certificate` is a root's; null where there is none to hand out. */
  readonly certificate: PlannedResource | null;
  /** The resource whose `csr` goes outside; null where this Vault signs. */
  readonly request: PlannedResource | null;
}

type OwnSource = Exclude<PkiSource, { readonly kind: 'existing' }>;
type SignedSource = Exclude<OwnSource, { readonly kind: 'root' }>;
type Arguments = Readonly<Record<string, PlannedValue | null>>;

/** The authority of a mount, from its key to the point at which it can sign. */
export function planAuthority(mount: PkiMount, source: OwnSource, scope: AuthorityScope): PlannedAuthority {
  return source.kind === 'root' ? planRoot(mount, source.authority, scope) : planIntermediate(mount, source, scope);
}

function planRoot(mount: PkiMount, authority: Authority, scope: AuthorityScope): PlannedAuthority {
  const root = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_root_cert',
    preventDestroy: scope.protect,
    args: {
      backend: reference(scope.engine, 'path', mount.path),
      type: 'internal',
      ...subjectArguments(authority),
      ...limitArguments(authority),
      key_type: authority.keyType,
      key_bits: authority.keyBits,
    },
  });
  return { resources: [root], ready: root, certificate: root, request: null };
}

/**
 * The key has a resource of its own, so that everything after it can be replaced while the key stays:
 * request, signature, import, and the choice of the newest certificate as the one that signs. It is
 * made by a request that is never signed: unlike `vault_pki_secret_backend_key`, which asks Vault to
 * delete a key that issuers still use, it can be replaced and destroyed. Source:
 * terraform-provider-vault 5.6.0 vault/resource_pki_secret_backend_intermediate_cert_request.go:407.
 */
function planIntermediate(mount: PkiMount, source: SignedSource, scope: AuthorityScope): PlannedAuthority {
  const backend = reference(scope.engine, 'path', mount.path);
  const { authority } = source;
  const key = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_intermediate_cert_request',
    id: pkiKeyId(mount.path),
    preventDestroy: scope.protect,
    args: {
      backend,
      type: 'internal',
      // Required, and seen by nobody. Nothing of the declaration: its change would make another key.
      common_name: 'key',
      key_name: unlessEmpty(source.keyName),
      key_type: authority.keyType,
      key_bits: authority.keyBits,
    },
  });
  const request = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_intermediate_cert_request',
    args: { backend, type: 'existing', key_ref: computed(key, 'key_id'), ...subjectArguments(authority) },
  });
  const signature = planSignature(source, request, scope);
  const imported = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_intermediate_set_signed',
    args: { backend, certificate: signature.certificate },
  });
  const chosen = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_config_issuers',
    args: { backend, default: computed(imported, 'imported_issuers[0]') },
  });
  return {
    resources: [key, request, ...signature.resources, imported, chosen],
    ready: chosen,
    certificate: null,
    request: source.kind === 'outside' ? request : null,
  };
}

interface Signature {
  readonly resources: readonly PlannedResource[];
  readonly certificate: PlannedValue;
}

/** The certificate of an intermediate: signed by another mount of this Vault, or brought from outside. */
function planSignature(source: SignedSource, request: PlannedResource, scope: AuthorityScope): Signature {
  if (source.kind === 'outside') {
    return { resources: [], certificate: { kind: 'variable', name: source.certificate.variable } };
  }
  const { ready, urls } = scope.scope.signer(source.signedBy);
  const signed = resource({
    ...common(scope),
    type: 'vault_pki_secret_backend_root_sign_intermediate',
    // The signer writes its URLs into what it signs.
    dependsOn: urls === null ? [] : [address(urls)],
    args: {
      backend: ready === null ? literal(source.signedBy) : reference(ready, 'backend', source.signedBy),
      csr: computed(request, 'csr'),
      format: 'pem_bundle',
      ...subjectArguments(source.authority),
      ...limitArguments(source.authority),
    },
  });
  return { resources: [signed], certificate: computed(signed, 'certificate') };
}

function common({ id, part, owner, at, vaultNamespace }: AuthorityScope): Common {
  return { id, part, owner, at, vaultNamespace };
}

type Common = Pick<AuthorityScope, 'id' | 'part' | 'owner' | 'at' | 'vaultNamespace'>;

function subjectArguments(authority: Authority): Arguments {
  return {
    common_name: literal(authority.commonName),
    organization: unlessEmpty(authority.organization),
    ou: unlessEmpty(authority.ou),
    country: unlessEmpty(authority.country),
    locality: unlessEmpty(authority.locality),
    province: unlessEmpty(authority.province),
  };
}

function limitArguments(authority: Authority): Arguments {
  return {
    ttl: formatGoDuration(authority.ttl),
    max_path_length: authority.maxPathLength < 0 ? null : authority.maxPathLength,
    permitted_dns_domains: listUnlessEmpty(authority.permittedDnsDomains),
  };
}
