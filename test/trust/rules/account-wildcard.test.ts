import { expectFindings } from '../../support/expect-findings';

expectFindings('account-wildcard');
