import { isCertificateIssuer, isSecretClient, vaultClientsOf } from '../../../src/trust/model/vault-client';
import { certificateIssuer, cluster, workload } from '../../support/model';
import { clientVia } from '../../support/token-clients';

test('Issuers, workloads and operators log in to Vault', () => {
  const client = clientVia({ externalSecrets: {} });
  const all = vaultClientsOf(
    cluster({ certificateIssuers: [certificateIssuer()], workloads: [workload()], secretClients: [client] }),
  );
  expect(all.map(isCertificateIssuer)).toEqual([true, false, false]);
  expect(all.map(isSecretClient)).toEqual([false, false, true]);
});
