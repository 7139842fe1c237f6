import { policies, requestAttributes } from '../../facts/approver-policy';
import type { AllowedValues, RequestAttribute, RequestPolicy } from '../../model/request-policy';
import { formatGoDuration } from '../../terms/go-duration';
import type { PlannedObject } from '../planned';
import { kubernetesObject, said } from './object';

/** A CertificateRequestPolicy. */
export function planRequestPolicy(policy: RequestPolicy, cluster: string): PlannedObject {
  return kubernetesObject({
    cluster,
    at: policy.at,
    apiVersion: policies.apiVersion.value,
    kind: policies.kind.value,
    meta: policy.meta,
    body: {
      spec: {
        ...section('allowed', allowed(policy)),
        ...section('constraints', constraints(policy)),
        ...section('plugins', Object.fromEntries(policy.plugins.map((name) => [name, {}]))),
        selector: selector(policy),
      },
    },
  });
}

type Fields = Readonly<Record<string, unknown>>;

function section(name: string, fields: Fields): Fields {
  return Object.keys(fields).length === 0 ? {} : { [name]: fields };
}

function allowed(policy: RequestPolicy): Fields {
  const top: Record<string, unknown> = {};
  const subject: Record<string, unknown> = {};
  for (const name of Object.keys(requestAttributes) as RequestAttribute[]) {
    const { path, single } = requestAttributes[name];
    const values = valuesOf(policy.allowed[name], single);
    if (Object.keys(values).length > 0) (path.length > 1 ? subject : top)[path[path.length - 1] ?? ''] = values;
  }
  return {
    ...top,
    ...(policy.isCa ? { isCA: true } : {}),
    ...said({ usages: policy.usages }),
    ...section('subject', subject),
  };
}

function valuesOf({ values, required, rules }: AllowedValues, single: boolean): Fields {
  return {
    ...(values === null ? {} : single ? { value: values[0] ?? '' } : { values }),
    ...(required ? { required } : {}),
    ...(rules.length === 0 ? {} : { validations: rules.map((rule) => ({ rule })) }),
  };
}

function constraints(policy: RequestPolicy): Fields {
  const { minDuration, maxDuration, keyAlgorithm, minKeySize, maxKeySize } = policy;
  const duration = (seconds: number): string => (seconds === 0 ? '' : formatGoDuration(seconds));
  return {
    ...said({ minDuration: duration(minDuration), maxDuration: duration(maxDuration) }),
    ...section('privateKey', said({ algorithm: keyAlgorithm, minSize: minKeySize, maxSize: maxKeySize })),
  };
}

function selector({ issuerGroup, issuerKind, issuerName, namespaces, namespaceLabels }: RequestPolicy): Fields {
  return {
    issuerRef: said({ group: issuerGroup, kind: issuerKind, name: issuerName }),
    ...section('namespace', {
      ...said({ matchNames: namespaces }),
      ...section('matchLabels', namespaceLabels),
    }),
  };
}
