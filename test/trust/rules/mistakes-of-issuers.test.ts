import { expectFindings } from '../../support/expect-findings';

expectFindings('issuer-incomplete');
expectFindings('certificate-invalid');
expectFindings('token-lifetime-refused');
expectFindings('path-dot-segments');
expectFindings('ca-bundle-twice');
expectFindings('mount-path-relative');
expectFindings('sign-path-versioned');
expectFindings('sign-path-unknown');
expectFindings('token-request-not-allowed');
expectFindings('account-missing');
