import { expectFindings } from '../../support/expect-findings';

expectFindings('static-keys');
