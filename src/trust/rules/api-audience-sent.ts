import type { Cluster } from '../model/cluster';
import { inVault } from '../model/lookup';
import { originOf, type Placed } from '../model/origin';
import type { TrustModel } from '../model/trust-model';
import type { Complaint, Rule } from './rule';

/** A login token that is good for the API server too: whoever gets it may act as its account there. */
export const apiAudienceSent: Rule = {
  code: 'api-audience-sent',
  find: ({ model }) =>
    senders(model).flatMap(({ cluster, client, id, field, audience, mount }) =>
      isReviewedByClient(model, mount)
        ? []
        : {
            message: `\`${id}\` sends vault a token that the API server of cluster \`${cluster.name}\` takes too`,
            at: placeOf(client, field),
            sent: { text: `\`${audience}\``, at: placeOf(client, field) },
            wanted: { text: `an audience of vault alone`, at: originOf(cluster, 'apiAudiences').at },
            fix: 'leave the API audience out: whoever may point an Issuer at his own server could use the token',
          },
    ),
};

/** The same where it must be so: the client's token is the bearer of its own review. */
export const apiAudienceForReview: Rule = {
  code: 'api-audience-for-review',
  find: ({ model }) => {
    const byMount = new Map<string, ReturnType<typeof senders>>();
    for (const sender of senders(model))
      if (isReviewedByClient(model, sender.mount))
        byMount.set(sender.mount, [...(byMount.get(sender.mount) ?? []), sender]);
    return [...byMount].map(([path, all]): Complaint => {
      const count = all.length === 1 ? `\`${all[0]?.id ?? ''}\` sends` : `${String(all.length)} clients send`;
      return {
        message: `${count} vault tokens that the API server takes too, since each reviews its own at mount \`${path}\``,
        at: inVault(model.vault).mount.get(path)?.at ?? '',
        fix: 'use a `jwt` login or `reviewer: { serviceAccount: … }` where those who may create Issuers are not trusted that far',
      };
    });
  },
};

interface Sender {
  readonly cluster: Cluster;
  readonly client: Placed;
  readonly id: string;
  readonly field: string;
  readonly audience: string;
  readonly mount: string;
}

function senders(model: TrustModel): readonly Sender[] {
  return model.clusters.flatMap((cluster) => {
    const api = (audiences: readonly string[]) => audiences.find((one) => cluster.apiAudiences.includes(one));
    const issuers = cluster.certificateIssuers.flatMap((client): readonly Sender[] => {
      const audience = api(client.additionalAudiences);
      const mount = client.mountPath.replace(/^\/v1\/auth\//, '');
      return audience === undefined
        ? []
        : [{ cluster, client, id: client.id, field: 'additionalAudiences', audience, mount }];
    });
    const workloads = cluster.workloads.flatMap((client): readonly Sender[] => {
      const audience = api([client.audience]);
      return audience === undefined
        ? []
        : [{ cluster, client, id: client.id, field: 'audience', audience, mount: client.mount }];
    });
    const operators = cluster.secretClients.flatMap((client): readonly Sender[] => {
      const audience = api(client.audiences);
      return audience === undefined
        ? []
        : [{ cluster, client, id: client.id, field: 'audiences', audience, mount: client.mount }];
    });
    return [...issuers, ...workloads, ...operators];
  });
}

function isReviewedByClient(model: TrustModel, path: string): boolean {
  const mount = inVault(model.vault).mount.get(path);
  return mount?.method === 'kubernetes' && mount.reviewer.kind === 'client';
}

function placeOf(client: Placed, field: string): string {
  return originOf(client, field).at || client.at;
}
