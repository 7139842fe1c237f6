import { gather, known, memberOf, unknown, valueOf, type Resolved } from './resolved';
import { parseExpression, parseTemplate, type Expression } from './template';
import { below, isObject } from '../untyped';

/** What expressions may refer to. */
export interface Scope {
  readonly variables: ReadonlyMap<string, unknown>;
  readonly locals: ReadonlyMap<string, unknown>;
  attribute(address: string, name: string): Resolved;
}

// References that nest deeper, or texts that grow longer in all, were made to exhaust a reader.
const deepest = 64;
const most = 50_000_000;

/** Follows the expressions of a module to literals, as far as that needs no Terraform. */
export class JsonExpressions {
  private depth = 0;
  private written = 0;
  private readonly resolved = new Map<string, Resolved>();

  constructor(private readonly scope: Scope) {}

  /** A value as written in JSON: each string in it is a template. */
  resolve(value: unknown): Resolved {
    if (this.depth >= deepest) return unknown;
    this.depth += 1;
    const result = this.resolveWithin(value);
    this.depth -= 1;
    return result;
  }

  /** Addresses of the resources to which the templates of a value refer directly. */
  references(value: unknown): readonly string[] {
    if (typeof value !== 'string') return [];
    return (parseTemplate(value) ?? []).flatMap((part) => {
      const expression = 'expression' in part ? parseExpression(part.expression) : null;
      return expression?.kind === 'path' ? [split(expression.steps).address] : [];
    });
  }

  private resolveWithin(value: unknown): Resolved {
    if (typeof value === 'string') return this.template(value);
    if (Array.isArray(value)) {
      return gather(
        value.map((item, index) => [index, this.resolve(item)]),
        (members) => members.map(([, member]) => member),
      );
    }
    if (isObject(value)) {
      return gather(
        Object.entries(value).map(([key, item]) => [key, this.resolve(item)]),
        // Keys are templates as well; one that has to be computed stays as it is written.
        (members) =>
          Object.fromEntries(members.map(([key, member]) => [scalar(valueOf(this.template(key))) ?? key, member])),
      );
    }
    return known(value);
  }

  private template(text: string): Resolved {
    const parts = parseTemplate(text);
    if (parts === null) return unknown;
    const [only, ...more] = parts.map((part) =>
      'literal' in part ? known(part.literal) : this.expression(part.expression),
    );
    if (only !== undefined && more.length === 0) return only;
    const strings = [only ?? unknown, ...more].map((part) => (part.kind === 'known' ? scalar(part.value) : null));
    if (!strings.every((part) => part !== null)) return unknown;
    this.written += strings.reduce((sum, part) => sum + part.length, 0);
    return this.written > most ? unknown : known(strings.join(''));
  }

  private expression(text: string): Resolved {
    const expression = parseExpression(text);
    if (expression === null) return unknown;
    if (expression.kind === 'constant') return known(expression.value);
    return expression.kind === 'template' ? this.resolve(expression.text) : this.path(expression);
  }

  private path({ steps }: Expression & { readonly kind: 'path' }): Resolved {
    const { address, name, rest } = split(steps);
    const key = JSON.stringify([address, name]);
    let found = this.resolved.get(key);
    if (found === undefined) {
      // Whoever comes here again while it is being resolved refers to itself.
      this.resolved.set(key, unknown);
      found = this.lookUp(address, name);
      this.resolved.set(key, found);
    }
    return rest.reduce(memberOf, found);
  }

  private lookUp(address: string, name: string): Resolved {
    switch (address) {
      case 'var': {
        const value = below(this.scope.variables.get(name), 'default');
        // A default is a literal and no template.
        return value === undefined || value === null ? { kind: 'variable', name } : known(value);
      }
      case 'local':
        return this.scope.locals.has(name) ? this.resolve(this.scope.locals.get(name)) : unknown;
      default:
        return this.scope.attribute(address, name);
    }
  }
}

interface Path {
  readonly address: string;
  readonly name: string;
  readonly rest: readonly string[];
}

/** `var.a.b` is `b` of variable `a`; `vault_mount.pki.path` is `path` of `vault_mount.pki`. */
function split(steps: readonly string[]): Path {
  const [first = ''] = steps;
  const length = first === 'var' || first === 'local' ? 1 : first === 'data' ? 3 : 2;
  return { address: steps.slice(0, length).join('.'), name: steps[length] ?? '', rest: steps.slice(length + 1) };
}

function scalar(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
