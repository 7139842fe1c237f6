import { expectFindings } from '../../support/expect-findings';

expectFindings('audience-missing');
