import type { istioCsrChecks } from '../facts/istio-csr-checks';
import type { Impossible } from './mistake';

const live: Impossible = { never: 'only a live system knows' };

/** A declaration says what an issuer signs for a mesh, and has no token of a proxy: Istio projects all of them alike. */
export const mistakesOfMesh: Readonly<Record<keyof typeof istioCsrChecks, Impossible>> = {
  'mesh/cluster': live,
  'mesh/reviewer': live,
  'mesh/token': { never: 'the volume of a proxy is for the one audience of every mesh' },
  'mesh/identity': { never: 'a proxy asks for the identity of its own account' },
  'mesh/requester': live,
};
