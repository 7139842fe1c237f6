import { expectFindings } from '../../support/expect-findings';

expectFindings('agent-not-attested');
expectFindings('attestor-not-permitted');
