import { policies, requestAttributes } from '../facts/approver-policy';
import { keyKinds } from '../facts/pki-key-sizes';
import type { Certificate } from '../model/certificate-issuer';
import type { Cluster } from '../model/cluster';
import { isWhole } from '../model/lookup';
import type { RequestAttribute, RequestPolicy } from '../model/request-policy';
import type { TrustModel } from '../model/trust-model';
import { matchesGlob } from '../terms/glob';
import { printGoDuration } from '../terms/go-duration';
import { field, step, values, type Result, type Step } from './decision';
import { authorize } from './rbac';
import type { SigningRequest } from './requests';

/**
 * Whether a request is approved before cert-manager passes it on. Its own approver lets through all; of
 * approver-policy one policy that selects the request, that its maker may use and that allows it is enough.
 * Source: approver-policy v0.28.0 pkg/internal/approver/manager/review.go.
 */
export function decideApproval(model: TrustModel, cluster: Cluster, request: SigningRequest): readonly Step[] {
  if (cluster.certManager.approvedBy === 'cert-manager') return [];
  const { certificate } = request;
  const selecting = cluster.requestPolicies.filter((policy) => selects(policy, certificate));
  const asked = values(
    [`${certificate.issuerKind} ${certificate.issuerName}`, certificate.meta.namespace],
    certificate.at,
  );
  const known = values(cluster.requestPolicies.map(({ meta }) => meta.name));
  const [first] = selecting;
  if (first === undefined) {
    const none = isWhole(model, cluster.requestPolicies) ? false : { missing: cluster.at };
    return [step('approval/selected', none, asked, known)];
  }
  const labelled = selecting.every(({ namespaceLabels }) => Object.keys(namespaceLabels).length > 0);
  const chosen = step('approval/selected', labelled ? 'live' : true, asked, nameOf(first), { policy: first.meta.name });
  const usable = selecting.flatMap((policy) => {
    const right = mayUse(model, cluster, request, policy);
    return right.result === false ? [] : [{ policy, ...right }];
  });
  const [best] = usable;
  if (best === undefined)
    return [
      chosen,
      step('approval/use', false, values([request.requester]), values(selecting.map(({ meta }) => meta.name))),
    ];
  return [
    chosen,
    step('approval/use', best.result, values([request.requester]), nameOf(best.policy), { role: best.role }),
    ...verdictOf(
      usable.map(({ policy }) => policy),
      request,
    ),
  ];
}

function nameOf({ meta, at }: RequestPolicy): ReturnType<typeof values> {
  return values([meta.name], at);
}

/** Whether a policy is for this issuer and namespace. Source: predicate.go:62-165. */
export function selects(policy: RequestPolicy, { issuerKind, issuerName, meta }: Certificate): boolean {
  const fits = (glob: string, text: string): boolean => glob === '' || matchesGlob(glob, text);
  return (
    fits(policy.issuerName, issuerName) &&
    fits(policy.issuerKind, issuerKind) &&
    fits(policy.issuerGroup, 'cert-manager.io') &&
    (policy.namespaces.length === 0 || policy.namespaces.some((glob) => matchesGlob(glob, meta.namespace)))
  );
}

/** Whether the maker of a request may use a policy, asked in the namespace of the request. */
export function mayUse(
  model: TrustModel,
  cluster: Cluster,
  { requester, certificate }: SigningRequest,
  policy: RequestPolicy,
): ReturnType<typeof authorize> {
  return authorize(model, cluster, requester, {
    verb: policies.verb.value,
    apiGroup: policies.group.value,
    resource: policies.resource.value,
    name: policy.meta.name,
    namespace: certificate.meta.namespace,
  });
}

/** One thing that a policy looks at; `fault` is what it says of it where it denies. */
interface Finding {
  readonly check: 'approval/attribute' | 'approval/usages' | 'approval/duration' | 'approval/key' | 'approval/plugins';
  readonly result: Result;
  readonly fault: string;
  readonly sent: ReturnType<typeof values>;
  readonly wanted: ReturnType<typeof values>;
}

/** The checks of the policy that lets the request through, or of the one that comes closest to it. */
function verdictOf(all: readonly RequestPolicy[], request: SigningRequest): readonly Step[] {
  const judged = all.map((policy) => ({ policy, findings: findingsOf(policy, request.certificate) }));
  const faults = (findings: readonly Finding[]): number => findings.filter(({ result }) => result === false).length;
  const [closest] = [...judged].sort((one, other) => faults(one.findings) - faults(other.findings));
  const verdict = [...judged]
    .sort((one, other) => (one.policy.meta.name < other.policy.meta.name ? -1 : 1))
    .map(({ policy, findings }) => `[${policy.meta.name}: ${saying(findings)}]`)
    .join(' ');
  return (closest?.findings ?? []).map(({ check, result, sent, wanted }) =>
    step(check, result, sent, wanted, { verdict, policy: closest?.policy.meta.name ?? '' }),
  );
}

const constraints: ReadonlySet<string> = new Set(['approval/duration', 'approval/key']);

/** What the two evaluators say, each in brackets where it has several faults. */
function saying(findings: readonly Finding[]): string {
  const said = (isConstraint: boolean): string => {
    const texts = findings
      .filter(({ check, result }) => result === false && constraints.has(check) === isConstraint)
      .map(({ fault }) => fault);
    return texts.length > 1 ? `[${texts.join(', ')}]` : (texts[0] ?? '');
  };
  return [said(false), said(true)].filter((text) => text !== '').join(', ');
}

function findingsOf(policy: RequestPolicy, certificate: Certificate): readonly Finding[] {
  const attributes = (Object.keys(requestAttributes) as RequestAttribute[]).flatMap((name) =>
    attribute(policy, certificate, name),
  );
  // cert-manager puts the usages of the Certificate into the request, and none where it has none.
  const { usages } = certificate;
  const wanted = field(policy, 'usages');
  const fits = usages.every((usage) => policy.usages.includes(usage));
  const listed = policy.usages.length === 0 ? 'nil' : policy.usages.join(', ');
  return [
    ...attributes,
    ...(usages.length === 0
      ? []
      : [
          {
            ...{ check: 'approval/usages' as const, result: fits, sent: field(certificate, 'usages'), wanted },
            fault: `spec.allowed.usages: Invalid value: ${JSON.stringify(usages)}: ${listed}`,
          },
        ]),
    ...durations(policy, certificate),
    ...key(policy, certificate),
    ...(policy.plugins.length === 0
      ? []
      : [
          {
            ...{ check: 'approval/plugins' as const, result: 'live' as const, fault: '' },
            ...{ sent: values([]), wanted: field(policy, 'plugins') },
          },
        ]),
  ];
}

function attribute(policy: RequestPolicy, certificate: Certificate, name: RequestAttribute): readonly Finding[] {
  const { path, single } = requestAttributes[name];
  const sent = valuesOf(certificate, name);
  const rule = policy.allowed[name];
  const place = `spec.allowed.${path.join('.')}`;
  const side = { sent: sideOf(certificate, name, sent), wanted: values(rule.values ?? [], policy.at) };
  const make = (result: Result, fault = ''): readonly Finding[] => [
    { check: 'approval/attribute', result, fault, ...side },
  ];
  if (isAbsent(sent, single)) return rule.required ? make(false, `${place}.required: Required value: true`) : [];
  const given = single ? JSON.stringify(sent[0]) : JSON.stringify(sent);
  if (rule.values === null && rule.rules.length === 0)
    return make(false, `${place}: Invalid value: ${given}: no allowed value${single ? '' : 's'}`);
  const list = rule.values;
  if (list !== null && !sent.every((one) => list.some((glob) => matchesGlob(glob, one))))
    return make(false, `${place}.${single ? 'value' : 'values'}: Invalid value: ${given}: ${list.join(', ')}`);
  return make(rule.rules.length > 0 ? 'live' : true);
}

/** A list with one empty text is not empty: istio's requests have such an organisation. */
function isAbsent(sent: readonly string[], single: boolean): boolean {
  return single ? (sent[0] ?? '') === '' : sent.length === 0;
}

function sideOf(certificate: Certificate, name: RequestAttribute, sent: readonly string[]): ReturnType<typeof values> {
  return name in certificate.subject ? field(certificate, 'subject', sent) : field(certificate, name as BesideSubject);
}

function valuesOf(certificate: Certificate, name: RequestAttribute): readonly string[] {
  const { subject, ...rest } = certificate;
  const value: string | readonly string[] =
    name in subject ? subject[name as keyof typeof subject] : rest[name as BesideSubject];
  return typeof value === 'string' ? [value].filter((one) => one !== '') : value;
}

type BesideSubject = Extract<RequestAttribute, keyof Certificate>;

function durations(policy: RequestPolicy, certificate: Certificate): readonly Finding[] {
  const { minDuration, maxDuration } = policy;
  const { duration } = certificate;
  const asked = printGoDuration(duration);
  const make = (name: 'minDuration' | 'maxDuration', result: boolean): Finding => ({
    check: 'approval/duration',
    result,
    fault: `spec.constraints.${name}: Invalid value: "${asked}": ${printGoDuration(policy[name])}`,
    sent: field(certificate, 'duration', [asked]),
    wanted: field(policy, name, [printGoDuration(policy[name])]),
  });
  return [
    ...(maxDuration === 0 ? [] : [make('maxDuration', duration <= maxDuration)]),
    ...(minDuration === 0 ? [] : [make('minDuration', duration >= minDuration)]),
  ];
}

function key(policy: RequestPolicy, certificate: Certificate): readonly Finding[] {
  const { algorithm, size } = certificate.privateKey;
  const bits = algorithm === 'Ed25519' ? -1 : size === 0 ? keyKinds[algorithm].size : size;
  const make = (name: string, value: string, result: boolean, limit: string): Finding => ({
    check: 'approval/key',
    result,
    fault: `spec.constraints.privateKey.${name}: Invalid value: "${value}": ${limit}`,
    sent: field(certificate, 'privateKey', [value]),
    wanted: values([limit], policy.at),
  });
  const { keyAlgorithm, minKeySize, maxKeySize } = policy;
  return [
    ...(keyAlgorithm === '' ? [] : [make('algorithm', algorithm, keyAlgorithm === algorithm, keyAlgorithm)]),
    ...(maxKeySize === 0 ? [] : [make('maxSize', String(bits), bits <= maxKeySize, String(maxKeySize))]),
    ...(minKeySize === 0 ? [] : [make('minSize', String(bits), bits >= minKeySize, String(minKeySize))]),
  ];
}
