import { expectFindings } from '../../support/expect-findings';

expectFindings('subject-glob');
