import { requestAttributes } from '../../facts/approver-policy';
import type { AllowedValues, RequestAttribute, RequestPolicy } from '../../model/request-policy';
import { parseGoDuration } from '../../terms/go-duration';
import { below, isPresent, object, text, textMap, texts } from '../untyped';
import { objectsIn, originsAt, type Manifest } from './manifest';

/** A CertificateRequestPolicy of approver-policy. */
export function readRequestPolicy(manifest: Manifest): RequestPolicy {
  const spec = below(manifest.value, 'spec');
  const constraints = below(spec, 'constraints');
  const selector = below(spec, 'selector');
  return {
    meta: manifest.meta,
    issuerGroup: text(below(selector, 'issuerRef', 'group')),
    issuerKind: text(below(selector, 'issuerRef', 'kind')),
    issuerName: text(below(selector, 'issuerRef', 'name')),
    namespaces: texts(below(selector, 'namespace', 'matchNames')),
    namespaceLabels: textMap(below(selector, 'namespace', 'matchLabels')),
    allowed: readAllowed(below(spec, 'allowed')),
    usages: texts(below(spec, 'allowed', 'usages')),
    isCa: below(spec, 'allowed', 'isCA') === true,
    minDuration: seconds(below(constraints, 'minDuration')),
    maxDuration: seconds(below(constraints, 'maxDuration')),
    keyAlgorithm: text(below(constraints, 'privateKey', 'algorithm')),
    minKeySize: size(below(constraints, 'privateKey', 'minSize')),
    maxKeySize: size(below(constraints, 'privateKey', 'maxSize')),
    plugins: Object.keys(object(below(spec, 'plugins'))),
    at: manifest.at,
    origins: originsAt(manifest, {
      issuerGroup: 'spec.selector.issuerRef.group',
      issuerKind: 'spec.selector.issuerRef.kind',
      issuerName: 'spec.selector.issuerRef.name',
      namespaces: 'spec.selector.namespace.matchNames',
      namespaceLabels: 'spec.selector.namespace.matchLabels',
      allowed: 'spec.allowed',
      usages: 'spec.allowed.usages',
      isCa: 'spec.allowed.isCA',
      minDuration: 'spec.constraints.minDuration',
      maxDuration: 'spec.constraints.maxDuration',
      keyAlgorithm: 'spec.constraints.privateKey.algorithm',
      minKeySize: 'spec.constraints.privateKey.minSize',
      maxKeySize: 'spec.constraints.privateKey.maxSize',
      plugins: 'spec.plugins',
    }),
  };
}

function readAllowed(allowed: unknown): RequestPolicy['allowed'] {
  const attributes = Object.keys(requestAttributes) as RequestAttribute[];
  const entries = attributes.map((name): [RequestAttribute, AllowedValues] => {
    const { path, single } = requestAttributes[name];
    const found = below(allowed, ...path);
    const written = below(found, single ? 'value' : 'values');
    const values = single ? [text(written)] : texts(written);
    return [
      name,
      {
        values: isPresent(written) ? values : null,
        required: below(found, 'required') === true,
        rules: objectsIn(below(found, 'validations')).map((rule) => text(below(rule, 'rule'))),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<RequestAttribute, AllowedValues>;
}

function seconds(value: unknown): number {
  const parsed = parseGoDuration(text(value));
  return parsed.ok ? parsed.value : 0;
}

function size(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
