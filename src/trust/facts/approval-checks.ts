import { shown } from './server-check';

const review = 'approver-policy v0.28.0 pkg/internal/approver/manager/review.go';
const predicate = 'approver-policy v0.28.0 pkg/internal/approver/manager/predicate/predicate.go';
const allowed = 'approver-policy v0.28.0 pkg/internal/approver/allowed/evaluator.go';
const constraints = 'approver-policy v0.28.0 pkg/internal/approver/constraints/evaluator.go:41-107';

const waits = 'event Unprocessed: Request is not applicable for any policy so ignoring';
const denied = 'Denied=True policy.cert-manager.io: No policy approved this request: {verdict}';

/** What approver-policy checks of a CertificateRequest, in its order. */
export const approvalChecks = {
  'approval/selected': shown(
    'approver-policy',
    waits,
    `${predicate}:62-165; ${review}`,
    'the namespace has the labels that policy `{policy}` selects by',
  ),
  'approval/use': shown(
    'approver-policy',
    waits,
    `${predicate}:167-220; ${review}`,
    'the role `{role}`, defined elsewhere, grants `use` of the policy',
  ),
  'approval/attribute': shown(
    'approver-policy',
    denied,
    `${allowed}:253-470`,
    'the conditions of policy `{policy}` in CEL hold',
  ),
  'approval/usages': shown('approver-policy', denied, `${allowed}:305-325`),
  'approval/duration': shown('approver-policy', denied, constraints),
  'approval/key': shown('approver-policy', denied, constraints),
  'approval/plugins': shown('approver-policy', denied, `${review}`, 'the plugins of policy `{policy}` do not object'),
} as const;
