import { expectFindings } from '../../support/expect-findings';

expectFindings('drift-unseen');
