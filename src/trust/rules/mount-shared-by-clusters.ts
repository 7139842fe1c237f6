import { inVault } from '../model/lookup';
import type { Rule } from './rule';

/** One kubernetes mount asks one API server, which knows the accounts of one cluster. */
export const mountSharedByClusters: Rule = {
  code: 'mount-shared-by-clusters',
  find: ({ model }) => {
    const users = new Map<string, Map<string, string>>();
    for (const { name, certificateIssuers, workloads, secretClients } of model.clusters) {
      const clients = [
        ...certificateIssuers.map(({ mountPath, at }) => ({ path: mountPath.replace(/^\/?v1\/auth\//, ''), at })),
        ...[...workloads, ...secretClients].map(({ mount, at }) => ({ path: mount, at })),
      ];
      for (const { path, at } of clients) {
        const clusters = users.get(path) ?? new Map<string, string>();
        users.set(path, clusters);
        if (!clusters.has(name)) clusters.set(name, at);
      }
    }
    return [...users].flatMap(([path, clusters]) => {
      const mount = inVault(model.vault).mount.get(path);
      if (mount?.method !== 'kubernetes' || clusters.size < 2) return [];
      const names = [...clusters.keys()].map((name) => `\`${name}\``).join(', ');
      return [
        {
          message: `clients of clusters ${names} log in at mount \`${path}\`, and it asks one API server only`,
          at: mount.at,
          related: [...clusters.values()],
          server: { server: 'vault', words: '403 permission denied' },
          fix: 'let each cluster have a mount of its own',
        },
      ];
    });
  },
};
