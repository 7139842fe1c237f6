/**
 * One check that a server makes, with what it says when the check fails. `{name}` in a text stands
 * for a value of the case at hand.
 */
export interface ServerCheck {
  readonly server:
    | 'kubernetes'
    | 'vault'
    | 'cert-manager'
    | 'approver-policy'
    | 'rabbitmq'
    | 'opensearch'
    | 'dex'
    | 'keycloak'
    | 'spire'
    | 'istio-csr';
  /** What the client sees, with the status code where there is one. */
  readonly words: string;
  /** What only a log of Vault or of the API server shows; '' where the client sees everything. */
  readonly log: string;
  /** What an accepted answer rests on where only a live system knows; '' where a model tells. */
  readonly assumes: string;
  readonly source: string;
}

/** A check whose words reach the client. */
export function shown(server: ServerCheck['server'], words: string, source: string, assumes = ''): ServerCheck {
  return { server, words, log: '', assumes, source };
}

/** A check that Vault answers with a bare refusal; why stands only in a log. */
export function masked(log: string, source: string, assumes = ''): ServerCheck {
  return { server: 'vault', words: '403 permission denied', log, assumes, source };
}
