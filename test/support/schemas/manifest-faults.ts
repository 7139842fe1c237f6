import { X509Certificate } from 'node:crypto';
import Ajv2019 from 'ajv/dist/2019';
import { parseGoDuration } from '../../../src/trust/terms/go-duration';
import { certManagerSchemas } from './cert-manager';
import { kubernetesSchemas } from './kubernetes';

const ajv = new Ajv2019({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const validators = new Map(
  Object.entries({ ...kubernetesSchemas, ...certManagerSchemas }).map(([kind, schema]) => [kind, ajv.compile(schema)]),
);

type Fields = Readonly<Record<string, unknown>>;

/**
 * What an API server with strict field validation, cert-manager's webhook and its controller would
 * refuse of a manifest: `<path> <what>`. A kind without schema is a fault.
 */
export function manifestFaults(manifest: Fields): readonly string[] {
  const kind = String(manifest['kind']);
  const validate = validators.get(kind);
  if (validate === undefined) return [`/kind ${kind} has no schema`];
  if (validate(manifest)) return crossFieldFaults(kind, manifest['spec'] as Fields);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const key: unknown = (params as Fields)['additionalProperty'];
    return `${instancePath} ${message ?? ''}${key === undefined ? '' : ` (${String(key)})`}`.trim();
  });
}

/** The webhook's rules that JSON Schema cannot say. */
function crossFieldFaults(kind: string, spec: Fields): readonly string[] {
  if (kind === 'Certificate') return lifetimeFaults(spec);
  if (kind !== 'Issuer' && kind !== 'ClusterIssuer') return [];
  const { caBundle } = spec['vault'] as { readonly caBundle?: string };
  if (caBundle === undefined || isCertificate(Buffer.from(caBundle, 'base64').toString('utf8'))) return [];
  return ['/spec/vault/caBundle must hold at least one certificate'];
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== '';
  } catch {
    return false;
  }
}

/** Source: cert-manager internal/apis/certmanager/validation/certificate.go `ValidateDuration`. */
function lifetimeFaults(spec: Fields): readonly string[] {
  const duration = seconds(spec['duration'] ?? '2160h');
  const faults: string[] = [];
  if (duration < 3600) faults.push('/spec/duration must be at least 1h');
  if (spec['renewBefore'] !== undefined) {
    const renewBefore = seconds(spec['renewBefore']);
    if (renewBefore < 300) faults.push('/spec/renewBefore must be at least 5m');
    if (renewBefore >= duration) faults.push('/spec/renewBefore must be less than duration');
  }
  return faults;
}

function seconds(duration: unknown): number {
  const parsed = parseGoDuration(String(duration));
  return parsed.ok ? parsed.value : NaN;
}
