/** Just these parties accept a token of an account, whatever token it is; all others refuse every one. */
export interface AcceptedByClaim {
  readonly acceptedBy: {
    readonly cluster: string;
    /** `namespace/name` of the ServiceAccount. */
    readonly account: string;
    /** `vault:<mount>`, `cluster:<name>`, `istio-csr:<cluster>`, `spire:<cluster>`, or the kind and the name of a relying party: `rabbitmq:queue`. */
    readonly parties: readonly string[];
  };
}
