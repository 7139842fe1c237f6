import { expectFindings } from '../../support/expect-findings';

expectFindings('foreign-users-mixed');
