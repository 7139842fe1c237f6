import { expectFindings } from '../../support/expect-findings';

expectFindings('policy-too-wide');
