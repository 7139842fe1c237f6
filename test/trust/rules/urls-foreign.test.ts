import { expectFindings } from '../../support/expect-findings';

expectFindings('urls-foreign');
