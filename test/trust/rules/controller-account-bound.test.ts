import { expectFindings } from '../../support/expect-findings';

expectFindings('controller-account-bound');
