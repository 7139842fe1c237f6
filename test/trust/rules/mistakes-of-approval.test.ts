import { expectFindings } from '../../support/expect-findings';

expectFindings('request-unapproved');
expectFindings('request-denied');
