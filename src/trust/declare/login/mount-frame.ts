import type { AuthMount } from '../../model/auth-mount';
import type { Origins } from '../scope/scope';

/** What every auth mount has, whatever its method. */
export type MountFrame = Pick<AuthMount, 'at' | 'path' | 'cluster' | 'login' | 'emitted' | 'description'> & {
  readonly origins: Origins;
};
