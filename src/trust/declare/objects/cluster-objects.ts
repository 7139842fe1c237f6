import type { CaCopy } from '../../model/ca-copy';
import type { ObjectMeta, RbacBinding, RbacRole, ServiceAccount, TokenSecret } from '../../model/kubernetes-objects';

/** What will be applied to one cluster for its logins and clients; two clients of one account share its objects. */
export class ClusterObjects {
  private readonly accounts = new Map<string, ServiceAccount>();
  private readonly secrets = new Map<string, TokenSecret>();
  private readonly roles = new Map<string, RbacRole>();
  private readonly bindings = new Map<string, RbacBinding>();
  private readonly copies = new Map<string, CaCopy>();

  /** An account that one says exists and another emits is emitted. */
  addAccount(account: ServiceAccount): void {
    addOnce(this.accounts, account, (known) => ({ ...known, emitted: known.emitted || account.emitted }));
  }

  addSecret(secret: TokenSecret): void {
    addOnce(this.secrets, secret, (known) => known);
  }

  addRole(role: RbacRole): void {
    addOnce(this.roles, role, (known) => known);
  }

  addBinding(binding: RbacBinding): void {
    addOnce(this.bindings, binding, (known) => ({ ...known, emitted: known.emitted || binding.emitted }));
  }

  addCaCopy(copy: CaCopy): void {
    addOnce(this.copies, copy, (known) => known, `${copy.kind}/`);
  }

  get serviceAccounts(): readonly ServiceAccount[] {
    return [...this.accounts.values()];
  }

  get tokenSecrets(): readonly TokenSecret[] {
    return [...this.secrets.values()];
  }

  get rbacRoles(): readonly RbacRole[] {
    return [...this.roles.values()];
  }

  get rbacBindings(): readonly RbacBinding[] {
    return [...this.bindings.values()];
  }

  get caCopies(): readonly CaCopy[] {
    return [...this.copies.values()];
  }
}

interface Named {
  readonly meta: ObjectMeta;
}

function addOnce<Node extends Named>(
  nodes: Map<string, Node>,
  node: Node,
  joined: (known: Node) => Node,
  kind = '',
): void {
  const key = `${kind}${node.meta.namespace}/${node.meta.name}`;
  const known = nodes.get(key);
  nodes.set(key, known === undefined ? node : withMarks(joined(known), node.meta));
}

/** Labels and annotations of all who share an object; the first says what a shared key means. */
function withMarks<Node extends Named>(node: Node, { labels, annotations }: ObjectMeta): Node {
  const meta = {
    ...node.meta,
    labels: { ...labels, ...node.meta.labels },
    annotations: { ...annotations, ...node.meta.annotations },
  };
  return { ...node, meta };
}
