import { expectFindings } from '../../support/expect-findings';

expectFindings('key-ignored');
