import { expectFindings } from '../../support/expect-findings';

expectFindings('party-order-shared');
