import { expectFindings } from '../../support/expect-findings';

expectFindings('reviewer-token-in-state');
