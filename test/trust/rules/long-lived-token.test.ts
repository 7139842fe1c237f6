import { expectFindings } from '../../support/expect-findings';

expectFindings('long-lived-token');
