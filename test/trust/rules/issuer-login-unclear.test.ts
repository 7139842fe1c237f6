import { expectFindings } from '../../support/expect-findings';

expectFindings('issuer-login-unclear');
