import { grouped } from '../../model/grouped';
import type { Report } from '../source/report';
import type { TokenClient } from '../auth-role/token-client';

/**
 * Reports clients of one cluster that log in as one ServiceAccount. Who may create an Issuer in the
 * namespace of an account that cert-manager mints for can get its tokens for any audience, also for
 * that of a workload.
 */
export function checkSharedAccounts(report: Report, clients: readonly TokenClient[]): void {
  const accounts = grouped(clients, ({ account: { namespace, name } }) => `${namespace}/${name}`);
  for (const [account, [first, ...others]] of accounts) {
    if (first === undefined || others.length === 0) continue;
    const all = [first, ...others];
    const workload = all.find(({ kind }) => kind === 'workload');
    const message = `${String(all.length)} clients log in as ServiceAccount \`${account}\``;
    report(
      workload === undefined ? 'account-shared' : 'account-shared-with-workload',
      (workload ?? first).place,
      workload === undefined ? message : `${message}, and whoever may create Issuers there can log in as this workload`,
      {
        related: all.filter((client) => client !== (workload ?? first)).map(({ place }) => place),
        fix: 'give each client a ServiceAccount of its own',
      },
    );
  }
}
