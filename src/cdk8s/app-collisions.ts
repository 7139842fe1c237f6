import { ApiObject, App, type Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { objectIdentity } from '../trust/plan/identity';

/** What one trust adds to an app. */
interface Emission {
  readonly chart: Chart;
  readonly cluster: string;
  readonly objects: readonly ApiObject[];
}

/** The emissions of each app; an app checks itself once, however many trusts it holds. */
const emissionsOfApp = new WeakMap<IConstruct, Emission[]>();

/**
 * Kinds without a namespace. The objects cannot be asked: cdk8s gives the chart's namespace to
 * whatever has none.
 */
const clusterScoped = new Set([
  'cert-manager.io/ClusterIssuer',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
]);

/**
 * Lets synthesis report what an app holds twice, if a trust emits one of the two. Charts of one app
 * may be meant for different clusters, where the same name is no collision, so two charts are
 * compared only if the app knows no more than one cluster, or both hold trusts of the same one.
 */
export function reportCollisions(emission: Emission): void {
  const app = App.of(emission.chart);
  const known = emissionsOfApp.get(app);
  if (known !== undefined) {
    known.push(emission);
    return;
  }
  const emissions = [emission];
  emissionsOfApp.set(app, emissions);
  let last: { readonly constructs: readonly IConstruct[]; readonly messages: string[] } | undefined;
  app.node.addValidation({
    validate: () => {
      // cdk8s validates the whole app once more for each of its charts.
      const constructs = app.node.findAll();
      const isLast =
        last?.constructs.length === constructs.length &&
        last.constructs.every((one, index) => one === constructs[index]);
      if (last === undefined || !isLast) last = { constructs, messages: collisionsOf(constructs, emissions) };
      return last.messages;
    },
  });
}

function collisionsOf(constructs: readonly IConstruct[], emissions: readonly Emission[]): string[] {
  const ours = new Set(emissions.flatMap(({ objects }) => objects));
  const placeOf = placesOf(emissions);
  const first = new Map<string, ApiObject>();
  const messages: string[] = [];
  for (const object of constructs) {
    if (!ApiObject.isApiObject(object)) continue;
    const { apiVersion, kind, name, apiGroup, metadata } = object;
    const namespace = clusterScoped.has(`${apiGroup}/${kind}`) ? undefined : metadata.namespace;
    const identity = objectIdentity({ apiVersion, kind, metadata: { name, namespace } });
    const key = `${placeOf(object)}\n${identity}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, object);
    } else if (ours.has(object) || ours.has(other)) {
      messages.push(`\`${identity}\` is there twice: by \`${other.node.path}\` and by \`${object.node.path}\``);
    }
  }
  return messages;
}

/** Objects at the same place go to the same cluster for certain. */
function placesOf(emissions: readonly Emission[]): (object: ApiObject) => string {
  if (new Set(emissions.map(({ cluster }) => cluster)).size === 1) return () => '';
  const clusterOfChart = new Map(emissions.map(({ chart, cluster }) => [chart, cluster]));
  return ({ chart }) => {
    const cluster = clusterOfChart.get(chart);
    return cluster === undefined ? `chart ${chart.node.path}` : `cluster ${cluster}`;
  };
}
