import type { Placed } from './origin';

/** One `path` block of a Vault policy. A parameter with an empty list allows or denies every value. */
export interface PolicyRule {
  readonly path: string;
  readonly capabilities: readonly string[];
  readonly allowedParameters: Readonly<Record<string, readonly string[]>>;
  readonly deniedParameters: Readonly<Record<string, readonly string[]>>;
  readonly requiredParameters: readonly string[];
}

/** A Vault policy. */
export interface Policy extends Placed {
  readonly name: string;
  /** Cluster and id of the client it was made for; '' where an artefact does not tell. */
  readonly cluster: string;
  readonly client: string;
  readonly emitted: boolean;
  readonly rules: readonly PolicyRule[];
}
