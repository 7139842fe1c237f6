import { Construct } from 'constructs';
import { unknownName } from '../trust/diagnose/unknown-name';
import { partOf } from '../trust/plan/part';
import type { Part } from '../trust/plan/planned';
import { address } from '../trust/plan/resource';
import { Trust } from '../trust/trust';
import type { Bindings, Element, HandleTypes } from './bindings';
import { emit } from './emit';
import { Handles } from './handles';
import { belowProvider } from './provider-namespace';
import { collisionsIn } from './stack-collisions';
import { stackFor } from './stack-for';

/** What a `VaultTrust` emits. */
export interface VaultTrustProps {
  /** The trust, as `Trust.declare` returns it. */
  readonly trust: Trust;
  /**
   * The share of the trust that goes into this stack: `'pki'`, or one cluster's auth mounts, roles
   * and policies. Stacks meet by literal names, so each can be applied without the other's state.
   *
   * @default - everything
   */
  readonly part?: Part;
  /**
   * Vault namespace in which the stack's Vault provider works already (its `namespace`, or
   * `VAULT_NAMESPACE`). Resources then carry only what the trust's namespace has beyond it, since
   * Terraform's provider appends the one to the other.
   *
   * @default - the root namespace
   */
  readonly providerNamespace?: string;
}

/**
 * The Vault half of a trust, the same for each framework. Logical ids come from the trust and not
 * from the construct tree, so moving this construct replaces nothing.
 */
export abstract class VaultTrustBase<Types extends HandleTypes> extends Construct {
  private readonly elements: ReadonlyMap<string, Element>;
  private readonly trust: Trust;
  private readonly part: Part | undefined;
  private lazyHandles: Handles | undefined;

  protected constructor(scope: Construct, id: string, props: VaultTrustProps, bindings: Bindings) {
    super(scope, id);
    if (!Trust.isTrust(props.trust)) {
      throw new Error('`trust` is no Trust: pass what `Trust.declare` returns, not the declaration');
    }
    this.trust = props.trust;
    this.part = props.part;
    const { model, plan } = props.trust;
    if (typeof props.part === 'object') {
      const clusters = model.clusters.map(({ name }) => name);
      if (!clusters.includes(props.part.cluster)) throw new Error(unknownName('cluster', props.part.cluster, clusters));
    }
    const stack = stackFor(this, bindings);
    const own = props.part === undefined ? plan : partOf(plan, props.part);
    const emitted = belowProvider(own, model.vault.vaultNamespace, props.providerNamespace ?? '');
    const elements = emit(this, emitted, bindings);
    this.elements = elements;
    const { resources } = emitted;
    this.node.addValidation({ validate: () => collisionsIn(stack, { elements, resources }, bindings) });
  }

  /**
   * The auth role of a client.
   *
   * @param client `namespace/name` of an Issuer or of a workload's ServiceAccount, or `name` of a
   * ClusterIssuer; `issuer:`, `clusterIssuer:` or `workload:` in front tells two of one id apart
   * @param login the login on which the role stands; absent, the one that the client uses
   * @throws Error for what the trust does not know or does not emit, or emits into another part
   */
  authRole(cluster: string, client: string, login?: string): Types['authRole'] {
    return this.at(this.handles.authRole(cluster, client, login ?? ''));
  }

  /** The auth mount of a cluster's login, `main` if none is named. */
  authMount(cluster: string, login?: string): Types['authMount'] {
    return this.at(this.handles.authMount(cluster, login ?? 'main'));
  }

  /** The policy of a client, which is named as for `authRole`. */
  policy(cluster: string, client: string): Types['policy'] {
    return this.at(this.handles.policy(cluster, client));
  }

  /** The PKI mount at this path. */
  pkiMount(path: string): Types['pkiMount'] {
    return this.at(this.handles.pkiMount(path));
  }

  /** The PKI role of an issuer, which is named as for `authRole`. */
  pkiRole(cluster: string, client: string): Types['pkiRole'] {
    return this.at(this.handles.pkiRole(cluster, client));
  }

  /** The input variable of this name. */
  variable(name: string): Types['variable'] {
    const variables = this.trust.plan.variables.map((variable) => variable.name);
    if (!variables.includes(name)) throw new Error(unknownName('variable', name, variables));
    return this.at(`var.${name}`);
  }

  /** Any resource by its Terraform address: `vault_policy.prod_shop_vault`. */
  resource(terraformAddress: string): Types['resource'] {
    const addresses = this.trust.plan.resources.map(address);
    if (!addresses.includes(terraformAddress)) throw new Error(unknownName('resource', terraformAddress, addresses));
    return this.at(terraformAddress);
  }

  private get handles(): Handles {
    this.lazyHandles ??= new Handles(this.trust.plan, this.trust.model);
    return this.lazyHandles;
  }

  private at<Handle extends Element>(terraformAddress: string): Handle {
    const element = this.elements.get(terraformAddress);
    if (element === undefined) {
      const part =
        typeof this.part === 'string' ? `part \`${this.part}\`` : `the part of cluster \`${this.part?.cluster ?? ''}\``;
      throw new Error(`\`${terraformAddress}\` is not in \`${this.node.path}\`, which holds ${part}`);
    }
    return element as Handle;
  }
}
