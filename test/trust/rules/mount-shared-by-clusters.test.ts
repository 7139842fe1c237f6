import { expectFindings } from '../../support/expect-findings';

expectFindings('mount-shared-by-clusters');
