import { expectFindings } from '../../support/expect-findings';

expectFindings('server-unchecked');
