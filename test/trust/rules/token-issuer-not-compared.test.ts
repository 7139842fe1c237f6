import { expectFindings } from '../../support/expect-findings';

expectFindings('token-issuer-not-compared');
