import { expectFindings } from '../../support/expect-findings';

expectFindings('jwks-pairs');
