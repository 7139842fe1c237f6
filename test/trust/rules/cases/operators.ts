import type { TrustModel } from '../../../../src/trust/model/trust-model';
import { csiRoute, modelVia } from '../../../support/token-clients';
import { openCase, type Case } from './case';

const listed = modelVia(csiRoute);

/** The driver as its chart writes it where nobody tells it of audiences. */
function unlisted(): TrustModel {
  const clusters = listed.clusters.map((cluster) => ({
    ...cluster,
    csiDrivers: cluster.csiDrivers.map((driver) => ({
      ...driver,
      tokenRequests: [],
      at: 'prod.yaml#CSIDriver/secrets-store.csi.k8s.io',
    })),
  }));
  return { ...listed, clusters };
}

export const casesOfOperators: readonly Case[] = [openCase('csi-audience-unlisted', unlisted(), listed)];
