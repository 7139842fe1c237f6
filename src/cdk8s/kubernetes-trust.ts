import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { unknownName } from '../trust/diagnose/unknown-name';
import type { TokenHolder } from '../trust/model/workload';
import type { PlannedConfigurationFile, PlannedObject } from '../trust/plan/planned';
import { projectedToken, type ProjectedToken } from '../trust/plan/projected-volume';
import { Trust } from '../trust/trust';
import { reportCollisions } from './app-collisions';
import { addProjectedToken, type ProjectTokenOptions } from './projected-token';
import { selectObjects } from './selection';
import { holdersFor, type Taker } from './token-holders';
import { yamlHazards } from './yaml-hazard';

/** What a `KubernetesTrust` emits. */
export interface KubernetesTrustProps {
  /** The trust, as `Trust.declare` returns it. */
  readonly trust: Trust;
  /** Name of the cluster to which the chart is applied. */
  readonly cluster: string;
  /**
   * What goes into this chart, for a cluster whose objects are spread over several: owners
   * (`login:main`, `issuer:shop/vault`, `workload:shop/orders`) and namespaces (`namespace:shop`).
   *
   * @default - everything of the cluster
   */
  readonly only?: string[];
  /**
   * What stays out of this chart, in the same words; it wins over `only`.
   *
   * @default - nothing
   */
  readonly except?: string[];
}

/**
 * The Kubernetes half of a trust, for one cluster: each planned manifest as a cdk8s `ApiObject`
 * with the name and namespace that the trust gives it. The chart's labels are added, its namespace
 * is not.
 */
export class KubernetesTrust extends Construct {
  /** Name of the cluster to which these objects belong. */
  readonly cluster: string;
  private readonly trust: Trust;
  private readonly byKey = new Map<string, ApiObject>();

  /**
   * @throws Error for a cluster, owner or namespace that the trust does not know, and for a scope
   * outside of a chart. Objects that the chart holds twice are reported by `app.synth()`.
   */
  constructor(scope: Construct, id: string, props: KubernetesTrustProps) {
    super(scope, id);
    if (!Trust.isTrust(props.trust)) {
      throw new Error('`trust` is no Trust: pass what `Trust.declare` returns, not the declaration');
    }
    this.trust = props.trust;
    this.cluster = props.cluster;
    const clusters = this.trust.model.clusters.map(({ name }) => name);
    if (!clusters.includes(props.cluster)) throw new Error(unknownName('cluster', props.cluster, clusters));

    const chart = Chart.of(this);
    const planned = selectObjects(this.planned(), props.only ?? [], props.except ?? []);
    for (const object of planned) this.byKey.set(object.key, this.emit(object, chart));
    const hazards = planned.flatMap(yamlHazards);
    this.node.addValidation({ validate: () => hazards });
    reportCollisions({ chart, cluster: props.cluster, objects: this.objects });
  }

  /** The `Issuer` with this id, `namespace/name`. */
  issuer(id: string): ApiObject {
    return this.object(`Issuer/${id}`);
  }

  /** The `ClusterIssuer` of this name. */
  clusterIssuer(name: string): ApiObject {
    return this.object(`ClusterIssuer/${name}`);
  }

  /** The `ServiceAccount` with this id, `namespace/name`. */
  serviceAccount(id: string): ApiObject {
    return this.object(`ServiceAccount/${id}`);
  }

  /** The `Certificate` with this id, `namespace/name`. */
  certificate(id: string): ApiObject {
    return this.object(`Certificate/${id}`);
  }

  /**
   * Any object by kind, namespace and name: `RoleBinding/shop/vault-token-request`, or without a
   * namespace `ClusterRoleBinding/acme:auth-delegator:vault:token-reviewer`.
   *
   * @throws Error for one that this construct does not emit, with those that come close.
   */
  object(key: string): ApiObject {
    const object = this.byKey.get(key);
    if (object !== undefined) return object;
    if (this.planned().some((planned) => planned.key === key)) {
      throw new Error(`\`${key}\` is kept out of \`${this.node.path}\` by \`only\` or \`except\``);
    }
    throw new Error(unknownName('object', key, [...this.byKey.keys()]));
  }

  /** Every object that this construct emits, in the order of the plan. */
  get objects(): ApiObject[] {
    return [...this.byKey.values()];
  }

  /** Files that the cluster's API server is started with; no manifest, so they are not in the chart. */
  get apiServerFiles(): readonly PlannedConfigurationFile[] {
    return this.trust.plan.configurationFiles.filter(
      ({ cluster, owner }) => cluster === this.cluster && owner === 'apiServer',
    );
  }

  /**
   * What a Pod of a workload needs for its projected token, as data for a Pod spec that is written by
   * hand; the Pod also has to run under the workload's ServiceAccount.
   *
   * @param id `namespace/serviceAccount` of a declared workload
   * @param options the cluster whose API server, or the relying party that takes the token, where it is not for Vault
   */
  projectedToken(id: string, options: Taker = {}): ProjectedToken {
    return projectedToken(this.holder(id, options));
  }

  /**
   * Gives a workload's projected token to a Pod, or to anything with a Pod template: the volume, its
   * mount in each container, and the ServiceAccount.
   *
   * @param pod a Pod, Deployment, StatefulSet, DaemonSet, Job or CronJob; of cdk8s-plus
   * `ApiObject.of(deployment)`
   * @param id `namespace/serviceAccount` of a declared workload, or of an account that another cluster or a
   * relying party accepts
   * @throws Error where the object has no Pod spec, lies in another namespace, runs under another
   * ServiceAccount, or has a volume of that name already
   */
  projectToken(pod: ApiObject, id: string, options: ProjectTokenOptions = {}): void {
    addProjectedToken(pod, this.holder(id, options), options);
  }

  private planned(): readonly PlannedObject[] {
    return this.trust.plan.objects.filter(({ cluster }) => cluster === this.cluster);
  }

  private holder(id: string, taker: Taker): TokenHolder {
    const cluster = this.trust.model.clusters.find(({ name }) => name === this.cluster);
    const { what, holders } = holdersFor(cluster, taker);
    const holder = holders.find((candidate) => candidate.id === id);
    if (holder !== undefined) return holder;
    throw new Error(
      unknownName(
        what,
        id,
        holders.map((candidate) => candidate.id),
      ),
    );
  }

  private emit({ key, manifest }: PlannedObject, chart: Chart): ApiObject {
    // A construct's id may not hold `/`; kind and namespace hold no `.`, so two keys never meet.
    const object = new ApiObject(this, key.replaceAll('/', '.'), manifest);
    if (manifest.metadata.namespace === undefined && chart.namespace !== undefined) {
      // cdk8s writes the chart's namespace into whatever has none, cluster-scoped objects included.
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    return object;
  }
}
