import { expectFindings } from '../../support/expect-findings';

expectFindings('api-audience-sent');
expectFindings('api-audience-for-review');
