import { expectFindings } from '../../support/expect-findings';

expectFindings('party-client-refused');
expectFindings('party-audience-ambiguous');
