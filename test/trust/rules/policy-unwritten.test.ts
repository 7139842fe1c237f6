import { expectFindings } from '../../support/expect-findings';

expectFindings('policy-unwritten');
