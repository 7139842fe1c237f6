/** Something to be done at an API server, as RBAC asks. */
export interface CallName {
  readonly verb: string;
  /** `configmaps`, `pods/log`. */
  readonly resource: string;
  /** @default "" */
  readonly apiGroup?: string;
  /** @default - the whole cluster */
  readonly namespace?: string;
  /** @default - any object */
  readonly name?: string;
}

/** An account of one cluster may do something in another one, by a token of its own. */
export interface CanCallClaim {
  readonly canCall: CallName & {
    /** Cluster that signs the token. */
    readonly from: string;
    /** `namespace/name` of the ServiceAccount there. */
    readonly account: string;
    /** Cluster whose API server is called. */
    readonly to: string;
  };
}

/** No token of one cluster may do something in another one; without a verb and resource: is let in there. */
export interface CannotCallClaim {
  readonly cannotCall: Partial<CallName> & {
    readonly from: string;
    readonly to: string;
    /** Accounts, `namespace/name`, of which it is not said. @default [] */
    readonly besides?: readonly string[];
  };
}
