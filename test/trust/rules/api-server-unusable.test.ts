import { expectFindings } from '../../support/expect-findings';

expectFindings('api-server-unusable');
