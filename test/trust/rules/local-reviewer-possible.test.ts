import { expectFindings } from '../../support/expect-findings';

expectFindings('local-reviewer-possible');
