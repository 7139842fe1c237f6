import { expectFindings } from '../../support/expect-findings';

expectFindings('ca-bundle-invalid');
