import { JsonPatch, type ApiObject } from 'cdk8s';
import { unknownName } from '../trust/diagnose/unknown-name';
import type { TokenHolder } from '../trust/model/workload';
import { projectedToken } from '../trust/plan/projected-volume';

/** Choices for a projected token. */
export interface ProjectTokenOptions {
  /**
   * Names of the containers that may read the token.
   *
   * @default - every container; init containers only if named here
   */
  readonly containers?: string[];
  /**
   * Name of the cluster whose API server takes the token.
   *
   * @default - the token is for Vault
   */
  readonly accepting?: string;
  /**
   * Name of the relying party that takes the token.
   *
   * @default - the token is for Vault
   */
  readonly party?: string;
}

interface Container {
  readonly name: string;
  readonly volumeMounts?: readonly unknown[];
}

interface PodSpec {
  readonly serviceAccountName?: string;
  readonly volumes?: readonly { readonly name: string }[];
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
}

/** Adds a projected token to an object's Pod spec by JSON patches. */
export function addProjectedToken(pod: ApiObject, holder: TokenHolder, options: ProjectTokenOptions): void {
  const { path, spec } = podSpecOf(pod);
  const { volume, volumeMount } = projectedToken(holder);
  const refuse = (reason: string): Error =>
    new Error(`token of \`${holder.id}\` cannot be given to \`${pod.node.path}\`: ${reason}`);

  const { namespace } = pod.metadata;
  if (namespace !== undefined && namespace !== holder.namespace) {
    throw refuse(`it lies in namespace \`${namespace}\``);
  }
  if (spec.serviceAccountName !== undefined && spec.serviceAccountName !== holder.serviceAccount) {
    throw refuse(`it runs under ServiceAccount \`${spec.serviceAccountName}\``);
  }
  if (spec.volumes?.some(({ name }) => name === holder.volume.name) === true) {
    throw refuse(`it has a volume \`${holder.volume.name}\` already`);
  }

  pod.addJsonPatch(
    JsonPatch.add(`${path}/serviceAccountName`, holder.serviceAccount),
    append(`${path}/volumes`, spec.volumes, volume),
    ...chosen(spec, options).map(({ at, container }) =>
      append(`${path}/${at}/volumeMounts`, container.volumeMounts, volumeMount),
    ),
  );
}

/** JSON Patch appends only to a list that exists. */
function append(path: string, list: readonly unknown[] | undefined, entry: unknown): JsonPatch {
  return list === undefined ? JsonPatch.add(path, [entry]) : JsonPatch.add(`${path}/-`, entry);
}

function chosen(spec: PodSpec, { containers }: ProjectTokenOptions): readonly { at: string; container: Container }[] {
  const regular = spec.containers.map((container, index) => ({ at: `containers/${index}`, container }));
  if (containers === undefined) return regular;
  const initial = (spec.initContainers ?? []).map((container, index) => ({ at: `initContainers/${index}`, container }));
  const all = [...regular, ...initial];
  const names = all.map(({ container }) => container.name);
  for (const name of containers) if (!names.includes(name)) throw new Error(unknownName('container', name, names));
  return all.filter(({ container }) => containers.includes(container.name));
}

const podSpecPaths = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];

function podSpecOf(pod: ApiObject): { readonly path: string; readonly spec: PodSpec } {
  const manifest: unknown = pod.toJson();
  for (const path of podSpecPaths) {
    const spec = path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), manifest);
    if (isPodSpec(spec)) return { path: `/${path.join('/')}`, spec };
  }
  throw new Error(`\`${pod.node.path}\` is a ${pod.kind} without a Pod spec: no list of containers`);
}

function isPodSpec(value: unknown): value is PodSpec {
  return isObject(value) && Array.isArray(value['containers']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
