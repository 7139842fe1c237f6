import { expectFindings } from '../../support/expect-findings';

expectFindings('issuer-shared');
expectFindings('accepted-issuer-unusable');
expectFindings('issuers-overlap');
expectFindings('caller-not-accepted');
