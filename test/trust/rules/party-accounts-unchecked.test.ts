import { expectFindings } from '../../support/expect-findings';

expectFindings('party-accounts-unchecked');
