import { expectFindings } from '../../support/expect-findings';

expectFindings('party-users-mixed');
