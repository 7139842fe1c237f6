import { expectFindings } from '../../support/expect-findings';

expectFindings('token-request-unbounded');
