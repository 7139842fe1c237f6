import { expectFindings } from '../../support/expect-findings';

expectFindings('attestation-audience-open');
