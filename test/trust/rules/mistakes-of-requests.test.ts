import { expectFindings } from '../../support/expect-findings';

expectFindings('path-not-allowed');
expectFindings('parameters-not-allowed');
expectFindings('name-not-allowed');
expectFindings('key-not-allowed');
expectFindings('lifetime-exceeded');
expectFindings('issue-instead-of-sign');
expectFindings('token-settings-conflict');
expectFindings('unknown-pki-mount');
expectFindings('pki-role-missing');
expectFindings('key-size-invalid');
expectFindings('common-name-required');
expectFindings('not-after-with-ttl');
