import { expectFindings } from '../../support/expect-findings';

expectFindings('foreign-user-local');
