import type { Trust } from '../../../src/index';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { ServerName } from './landscape';

/** A trust on servers that run. */
export interface Scenario {
  readonly name: string;
  readonly model: TrustModel;
  /** As it was declared; null for a model that no declaration makes, as foreign configuration can be. */
  readonly trust: Trust | null;
  /** The cluster that stands for each declared one. */
  readonly servers: Readonly<Record<string, ServerName>>;
}
