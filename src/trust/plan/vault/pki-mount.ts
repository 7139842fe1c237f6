import type { PkiMount } from '../../model/pki-mount';
import { terraformId } from '../../terms/terraform-id';
import type { PlannedOutput, PlannedResource } from '../planned';
import { computed, listUnlessEmpty, literal, reference, resource, unlessEmpty, unlessZero } from '../resource';
import { pkiMountId } from '../terraform-ids';
import { planAuthority, type PlannedAuthority } from './pki-authority';
import { hasUrls, type VaultScope } from './scope';

/** What is emitted for a PKI mount. */
export interface PlannedPkiMount {
  readonly resources: readonly PlannedResource[];
  readonly outputs: readonly PlannedOutput[];
}

/** A PKI mount with its authority and URLs; nothing for one that is managed elsewhere. */
export function planPkiMount(mount: PkiMount, scope: VaultScope): PlannedPkiMount {
  if (mount.source.kind === 'existing') return { resources: [], outputs: [] };
  const common = {
    id: pkiMountId(mount.path),
    part: 'pki',
    owner: `pki:${mount.path}`,
    at: mount.at,
    vaultNamespace: scope.vaultNamespace,
  } as const;
  const engine = resource({
    ...common,
    type: 'vault_mount',
    preventDestroy: mount.protect,
    args: {
      type: 'pki',
      path: literal(mount.path),
      description: unlessEmpty(mount.description),
      max_lease_ttl_seconds: unlessZero(mount.maxLeaseTtl),
    },
  });
  const authority = planAuthority(mount, mount.source, { ...common, engine, protect: mount.protect, scope });
  const urls = planUrls(mount, authority, common);
  return { resources: [engine, ...authority.resources, ...urls], outputs: outputsOf(mount, authority) };
}

type Common = Pick<PlannedResource, 'id' | 'part' | 'owner' | 'at'> & { readonly vaultNamespace: string };

/** Written after the authority, whose own certificate they are not for. */
function planUrls(mount: PkiMount, authority: PlannedAuthority, common: Common): readonly PlannedResource[] {
  if (!hasUrls(mount)) return [];
  return [
    resource({
      ...common,
      type: 'vault_pki_secret_backend_config_urls',
      args: {
        backend: reference(authority.ready, 'backend', mount.path),
        issuing_certificates: listUnlessEmpty(mount.issuingCertificates),
        crl_distribution_points: listUnlessEmpty(mount.crlDistributionPoints),
        ocsp_servers: listUnlessEmpty(mount.ocspServers),
      },
    }),
  ];
}

function outputsOf(mount: PkiMount, { certificate, request }: PlannedAuthority): readonly PlannedOutput[] {
  const outputs: PlannedOutput[] = [];
  if (certificate !== null) {
    outputs.push({
      name: terraformId(mount.path, 'certificate'),
      description: `certificate of the authority of ${mount.path}, as PEM`,
      value: computed(certificate, 'certificate'),
      part: 'pki',
    });
  }
  if (request !== null) {
    outputs.push({
      name: terraformId(mount.path, 'csr'),
      description: `signing request of ${mount.path}, for the authority outside, as PEM`,
      value: computed(request, 'csr'),
      part: 'pki',
    });
  }
  return outputs;
}
