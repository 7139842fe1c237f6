import type { Authority, PkiMount, PkiSource } from '../../model/pki-mount';
import type { Origin } from '../../model/origin';
import { isVariable } from '../../model/variable';
import { Arguments } from './arguments';
import { mountPath } from './mount-path';
import { valueOf } from './resolved';
import type { TerraformResource } from './terraform-resource';

const rootType = 'vault_pki_secret_backend_root_cert';
const keyType = 'vault_pki_secret_backend_key';
const requestType = 'vault_pki_secret_backend_intermediate_cert_request';
const signatureType = 'vault_pki_secret_backend_root_sign_intermediate';
const importType = 'vault_pki_secret_backend_intermediate_set_signed';
const urlsType = 'vault_pki_secret_backend_config_urls';

/** Types that together make a PKI mount. What the last chooses, the mount's newest authority, needs no place. */
export const pkiTypes: readonly string[] = [
  rootType,
  keyType,
  requestType,
  signatureType,
  importType,
  urlsType,
  'vault_pki_secret_backend_config_issuers',
];

/** Terraform's PKI mount with its authority, which is spread over up to six further resources. */
export function readPkiMount(engine: TerraformResource, parts: readonly TerraformResource[]): PkiMount {
  const args = new Arguments(engine);
  const path = mountPath(args.text('path', 'path'));
  const own = new PkiParts(path, parts);
  const urls = new Arguments(own.first(urlsType) ?? engine);
  const { source, origins } = readSource(own, args);
  if (engine.preventDestroy === null) args.note('protect', 'unknown');
  return {
    path,
    source,
    description: args.text('description', 'description'),
    maxLeaseTtl: args.number('max_lease_ttl_seconds', 'maxLeaseTtl', 0),
    protect: engine.preventDestroy ?? true,
    issuingCertificates: urls.texts('issuing_certificates', 'issuingCertificates'),
    crlDistributionPoints: urls.texts('crl_distribution_points', 'crlDistributionPoints'),
    ocspServers: urls.texts('ocsp_servers', 'ocspServers'),
    at: args.at,
    origins: { ...origins, ...urls.origins, ...args.origins },
  };
}

/** The resources of one mount among those of all mounts. */
class PkiParts {
  constructor(
    private readonly path: string,
    private readonly all: readonly TerraformResource[],
  ) {}

  first(type: string): TerraformResource | undefined {
    return this.all.find((part) => part.type === type && backendOf(part) === this.path);
  }

  /** The request that is signed: the one whose key is not the key of another one. */
  request(): TerraformResource | undefined {
    const requests = this.all.filter((part) => part.type === requestType && backendOf(part) === this.path);
    const keys = requests.map((request) => this.keyOf(request));
    return requests.find((request) => !keys.includes(request));
  }

  /** What made the key with which a request was made; undefined where it made its own. */
  keyOf(request: TerraformResource): TerraformResource | undefined {
    const makers = this.all.filter(
      (part) => part.type === keyType || (part.type === requestType && valueOf(part.argument('type')) !== 'existing'),
    );
    return behind(request, 'key_ref', makers, ['key_id']);
  }

  /** What signed a certificate; undefined where none of these did. */
  signatureOf(imported: TerraformResource): TerraformResource | undefined {
    const signatures = this.all.filter((part) => part.type === signatureType);
    return behind(imported, 'certificate', signatures, ['certificate', 'certificate_bundle']);
  }
}

/** The resource to which an argument of another one leads: by reference, else by the value that both hold. */
function behind(
  user: TerraformResource,
  argument: string,
  candidates: readonly TerraformResource[],
  attributes: readonly string[],
): TerraformResource | undefined {
  const addresses = user.references(argument);
  const value = valueOf(user.argument(argument));
  const holds = (part: TerraformResource): boolean =>
    value !== undefined && attributes.some((name) => valueOf(part.argument(name)) === value);
  return candidates.find(({ address }) => addresses.includes(address)) ?? candidates.find(holds);
}

function backendOf(part: TerraformResource): string {
  return mountPath(new Arguments(part).text('backend', 'path'));
}

interface ReadSource {
  readonly source: PkiSource;
  readonly origins: Readonly<Record<string, Origin>>;
}

function readSource(own: PkiParts, mount: Arguments): ReadSource {
  const root = own.first(rootType);
  if (root !== undefined) {
    const { authority, origins } = readAuthority(root, root, root);
    return { source: { kind: 'root', authority }, origins };
  }
  const request = own.request();
  const imported = own.first(importType);
  if (request === undefined || imported === undefined) {
    mount.note('source', 'unknown');
    return { source: { kind: 'existing' }, origins: {} };
  }
  const key = own.keyOf(request) ?? request;
  const keyName = new Arguments(key).text('key_name', 'keyName');
  const signature = own.signatureOf(imported);
  if (signature !== undefined) {
    const { authority, origins } = readAuthority(request, key, signature);
    return { source: { kind: 'intermediate', authority, signedBy: backendOf(signature), keyName }, origins };
  }
  const { authority, origins } = readAuthority(request, key, request);
  const certificate = new Arguments(imported).textOrVariable('certificate', 'certificate');
  // Who signs outside decides how long and how deep.
  for (const field of ['ttl', 'maxPathLength', 'permittedDnsDomains'])
    mount.note(`source.authority.${field}`, 'unknown');
  if (!isVariable(certificate)) mount.note('source.certificate', 'unknown');
  const variable = isVariable(certificate) ? certificate : { variable: '' };
  return { source: { kind: 'outside', authority, certificate: variable, keyName }, origins };
}

interface ReadAuthority {
  readonly authority: Authority;
  readonly origins: Readonly<Record<string, Origin>>;
}

/** The names stand in the request, the key there or in what made it, the limits in the signature. */
function readAuthority(
  request: TerraformResource,
  key: TerraformResource,
  signature: TerraformResource,
): ReadAuthority {
  const [names, keys, limits] = [new Arguments(request), new Arguments(key), new Arguments(signature)];
  const field = (name: string): string => `source.authority.${name}`;
  const type = keys.oneOf('key_type', field('keyType'), 'rsa', ['rsa', 'ec', 'ed25519']);
  const authority: Authority = {
    commonName: names.text('common_name', field('commonName')),
    ttl: limits.seconds('ttl', field('ttl'), 0),
    keyType: type,
    keyBits: keys.number('key_bits', field('keyBits'), type === 'ed25519' ? 0 : 2048),
    organization: names.text('organization', field('organization')),
    ou: names.text('ou', field('ou')),
    country: names.text('country', field('country')),
    locality: names.text('locality', field('locality')),
    province: names.text('province', field('province')),
    maxPathLength: limits.number('max_path_length', field('maxPathLength'), -1),
    permittedDnsDomains: limits.texts('permitted_dns_domains', field('permittedDnsDomains')),
  };
  return { authority, origins: { ...names.origins, ...keys.origins, ...limits.origins } };
}
