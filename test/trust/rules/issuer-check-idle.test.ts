import { expectFindings } from '../../support/expect-findings';

expectFindings('issuer-check-idle');
