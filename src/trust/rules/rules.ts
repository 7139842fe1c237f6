import { accountWildcard } from './account-wildcard';
import { apiAudienceSent, apiAudienceForReview } from './api-audience-sent';
import { apiServerUnusable } from './api-server-unusable';
import { attestationAudienceOpen } from './attestation-audience-open';
import { audienceMissing } from './audience-missing';
import { audienceShared } from './audience-shared';
import { auditRaw } from './audit-raw';
import { auditSingle } from './audit-single';
import { caBundleInvalid } from './ca-bundle-invalid';
import { clusterIssuerOpen } from './cluster-issuer-open';
import { clustersAlike, clustersPerhapsAlike } from './clusters-alike';
import { controllerAccountBound } from './controller-account-bound';
import { csiAudienceUnlisted } from './csi-audience-unlisted';
import { driftUnseen } from './drift-unseen';
import { foreignUserLocal } from './foreign-user-local';
import { foreignUsersMixed } from './foreign-users-mixed';
import { issuerCheckIdle } from './issuer-check-idle';
import { issuerLoginUnclear } from './issuer-login-unclear';
import { jwksPairs } from './jwks-pairs';
import { keyIgnored } from './key-ignored';
import { localReviewerPossible } from './local-reviewer-possible';
import { longLivedToken } from './long-lived-token';
import { meshAudienceShared } from './mesh-audience-shared';
import { meshIdentityOpen } from './mesh-identity-open';
import { mountSharedByClusters } from './mount-shared-by-clusters';
import { partyAccountsUnchecked } from './party-accounts-unchecked';
import { partyAudienceUnchecked } from './party-audience-unchecked';
import { partyCheckAbsent } from './party-check-absent';
import { partyUsersMixed } from './party-users-mixed';
import { policyTemplateFragile } from './policy-template-fragile';
import { policyTooWide } from './policy-too-wide';
import { policyUnwritten } from './policy-unwritten';
import { reviewerTokenInState } from './reviewer-token-in-state';
import { serverUnchecked } from './server-unchecked';
import { spireAuthorityShortened } from './spire-authority-shortened';
import { staticKeys } from './static-keys';
import { subjectGlob } from './subject-glob';
import { subjectUnbound } from './subject-unbound';
import { svidIssuerDiffers } from './svid-issuer-differs';
import { svidIssuerMissing } from './svid-issuer-missing';
import { tokenIssuerNotCompared } from './token-issuer-not-compared';
import { tokenRequestUnbounded } from './token-request-unbounded';
import { trustBundleGated } from './trust-bundle-gated';
import { urlsForeign } from './urls-foreign';
import type { Rule } from './rule';

/** Every rule of its own: what no server refuses, or only an artefact says. */
export const rules: readonly Rule[] = [
  accountWildcard,
  apiAudienceSent,
  apiAudienceForReview,
  apiServerUnusable,
  attestationAudienceOpen,
  audienceMissing,
  audienceShared,
  auditRaw,
  auditSingle,
  caBundleInvalid,
  clusterIssuerOpen,
  clustersAlike,
  clustersPerhapsAlike,
  controllerAccountBound,
  csiAudienceUnlisted,
  driftUnseen,
  foreignUserLocal,
  foreignUsersMixed,
  issuerCheckIdle,
  issuerLoginUnclear,
  jwksPairs,
  keyIgnored,
  localReviewerPossible,
  longLivedToken,
  meshAudienceShared,
  meshIdentityOpen,
  mountSharedByClusters,
  partyAccountsUnchecked,
  partyAudienceUnchecked,
  partyCheckAbsent,
  partyUsersMixed,
  policyTemplateFragile,
  policyTooWide,
  policyUnwritten,
  reviewerTokenInState,
  serverUnchecked,
  spireAuthorityShortened,
  staticKeys,
  subjectGlob,
  subjectUnbound,
  svidIssuerDiffers,
  svidIssuerMissing,
  tokenIssuerNotCompared,
  tokenRequestUnbounded,
  trustBundleGated,
  urlsForeign,
];
