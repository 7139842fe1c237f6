import { shown } from './server-check';

/** What the API server checks before it hands out a token, in its order; `{asking}` is what cert-manager puts before its words. */
export const kubernetesChecks = {
  'mint/permission': shown(
    'kubernetes',
    '{asking}serviceaccounts "{name}" is forbidden: User "{user}" cannot create resource "serviceaccounts/token" in API group "" in the namespace "{namespace}"',
    'observed 2026-11-24, kube-apiserver 1.36.3, cert-manager 1.21.2',
    'the role `{role}`, defined elsewhere, lets `{user}` create tokens of `{name}`',
  ),
  'mint/account': shown(
    'kubernetes',
    '{asking}serviceaccounts "{name}" not found',
    'observed 2026-11-24, kube-apiserver 1.36.3, cert-manager 1.21.2',
  ),
  'mint/lifetime-floor': shown(
    'kubernetes',
    'spec.expirationSeconds: Invalid value: {sent}: may not specify a duration less than 10 minutes',
    'kubernetes pkg/apis/authentication/validation/validation.go:26-40',
  ),
  'mint/lifetime-cap': shown(
    'kubernetes',
    'spec.expirationSeconds: Invalid value: {sent}: may not specify a duration larger than 2^32 seconds',
    'kubernetes pkg/apis/authentication/validation/validation.go:26-40',
  ),
  'mint/one-audience': shown(
    'kubernetes',
    '403 serviceaccounts "{name}" is forbidden: node may only request 0 or 1 audiences',
    'kubernetes plugin/pkg/admission/noderestriction/admission.go:641-725, since 1.33',
  ),
  'mint/node-audience': shown(
    'kubernetes',
    '403 serviceaccounts "{name}" is forbidden: audience "{sent}" not found in pod spec volume, system:node:… is not authorized to request tokens for this audience',
    'kubernetes plugin/pkg/admission/noderestriction/admission.go:641-725, since 1.33',
  ),
} as const;
