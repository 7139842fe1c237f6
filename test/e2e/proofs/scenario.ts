import type { Trust } from '../../../src/index';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import type { ServerName } from './landscape';

/** A trust on servers that run. */
export interface Scenario {
  readonly name: string;
  /** What is deployed. */
  readonly trust: Trust;
  /** What the servers hold then: the trust's own model, or one whose auth roles were changed by hand. */
  readonly model: TrustModel;
  /** The cluster that stands for each declared one. */
  readonly servers: Readonly<Record<string, ServerName>>;
}
