import { expectFindings } from '../../support/expect-findings';

expectFindings('cluster-issuer-open');
