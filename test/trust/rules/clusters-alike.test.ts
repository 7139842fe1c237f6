import { expectFindings } from '../../support/expect-findings';

expectFindings('clusters-alike');
expectFindings('clusters-perhaps-alike');
