import { expectFindings } from '../../support/expect-findings';

expectFindings('subject-unbound');
