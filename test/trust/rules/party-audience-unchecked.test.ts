import { expectFindings } from '../../support/expect-findings';

expectFindings('party-audience-unchecked');
