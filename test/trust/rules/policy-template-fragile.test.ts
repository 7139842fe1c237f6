import { expectFindings } from '../../support/expect-findings';

expectFindings('policy-template-fragile');
