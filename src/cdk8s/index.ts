export type { ProjectedToken } from '../trust/plan/projected-volume';
export { KubernetesTrust, type KubernetesTrustProps } from './kubernetes-trust';
export type { ProjectTokenOptions } from './projected-token';
