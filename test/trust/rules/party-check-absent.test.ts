import { expectFindings } from '../../support/expect-findings';

expectFindings('party-check-absent');
