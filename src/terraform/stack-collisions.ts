import type { IConstruct } from 'constructs';
import { vaultPath } from '../trust/plan/identity';
import type { PlannedResource } from '../trust/plan/planned';
import { address } from '../trust/plan/resource';
import type { Bindings, Element } from './bindings';

/** As many as one can act on; a whole trust that is emitted twice would give thousands. */
const mostMessages = 10;

/** What a trust put into a stack. */
interface Emitted {
  readonly elements: ReadonlyMap<string, Element>;
  readonly resources: readonly PlannedResource[];
}

/**
 * What a stack holds at an address, or writes to a path in Vault, that a trust has taken. The
 * frameworks let the later address overwrite the earlier one without a word, and Vault the path.
 */
export function collisionsIn(stack: IConstruct, ours: Emitted, { isElement }: Pick<Bindings, 'isElement'>): string[] {
  const own = new Set<IConstruct>(ours.elements.values());
  const others = stack.node.findAll().filter((construct) => !own.has(construct) && isElement(construct)) as Element[];
  if (others.length === 0) return [];
  const owners = new Map([...ours.elements].map(([at, element]) => [atAddress(at), element]));
  for (const resource of ours.resources) {
    const path = vaultPath(resource.type, resource.args);
    const element = ours.elements.get(address(resource));
    if (path !== null && element !== undefined) owners.set(inVault(path), element);
  }
  const messages = others.flatMap((other) =>
    takenBy(other.toTerraform()).flatMap((taken) => {
      const owner = owners.get(taken);
      return owner === undefined
        ? []
        : [`${taken} is there twice: by \`${owner.node.path}\` and by \`${other.node.path}\``];
    }),
  );
  const further = messages.length - mostMessages;
  return further > 0 ? [...messages.slice(0, mostMessages), `and ${further} more are there twice`] : messages;
}

/** Addresses and paths in Vault that an element takes, by its JSON, whatever kind of element it is. */
function takenBy(json: unknown): string[] {
  const taken = [
    ...Object.keys(member(json, 'variable')).map((name) => atAddress(`var.${name}`)),
    ...Object.keys(member(json, 'output')).map((name) => atAddress(`output.${name}`)),
  ];
  for (const [type, byId] of Object.entries(member(json, 'resource'))) {
    for (const [id, args] of Object.entries(byId as object)) {
      taken.push(atAddress(`${type}.${id}`));
      // A provider of its own may lead to another Vault.
      const path = args.provider === undefined ? vaultPath(type, args) : null;
      if (path !== null) taken.push(inVault(path));
    }
  }
  return taken;
}

function atAddress(at: string): string {
  return `\`${at}\``;
}

function inVault(path: string): string {
  return `path \`${path}\` of Vault`;
}

function member(json: unknown, key: string): object {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}
