import ts from 'typescript';
import {
  AnnotatedType,
  ObjectProperty,
  ObjectType,
  type BaseType,
  type Context,
  type NodeParser,
  type SubNodeParser,
} from 'ts-json-schema-generator';

/**
 * Reads `OneOf<T>`, alone or in an intersection with common settings, as one object that lists all
 * alternatives and wants exactly one. The generator's own reading is a union of objects, whose
 * faults no reader understands; `minProperties` would say the same, but editors complete nothing from it.
 */
export class OneOfParser implements SubNodeParser {
  constructor(private readonly rest: NodeParser) {}

  supportsNode(node: ts.Node): boolean {
    return isOneOf(node) || (ts.isIntersectionTypeNode(node) && node.types.some(isOneOf));
  }

  createType(node: ts.Node, context: Context): BaseType {
    const parts = ts.isIntersectionTypeNode(node) ? [...node.types] : [node];
    const alternatives: string[] = [];
    const properties = parts.flatMap((part) => {
      if (!isOneOf(part)) return this.members(part, context);
      const own = this.members(part.typeArguments[0], context);
      alternatives.push(...own.map((property) => property.getName()));
      return own.map((property) => new ObjectProperty(property.getName(), property.getType(), false));
    });
    const object = new ObjectType(`one-of-${String(node.pos)}`, [], properties, false);
    return new AnnotatedType(object, { alternatives }, false);
  }

  private members(node: ts.Node, context: Context): readonly ObjectProperty[] {
    let type: unknown = this.rest.createType(node, context);
    while (!(type instanceof ObjectType)) {
      if (!hasInner(type)) throw new Error(`\`${node.getText()}\` in a \`OneOf\` is not an interface`);
      type = type.getType();
    }
    return [...type.getBaseTypes().flatMap((base) => [...propertiesOf(base)]), ...type.getProperties()];
  }
}

type OneOfNode = ts.TypeReferenceNode & { readonly typeArguments: ts.NodeArray<ts.TypeNode> & readonly [ts.TypeNode] };

function isOneOf(node: ts.Node): node is OneOfNode {
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === 'OneOf' && node.typeArguments?.length === 1;
}

function hasInner(type: unknown): type is { getType(): unknown } {
  return typeof type === 'object' && type !== null && 'getType' in type;
}

function propertiesOf(base: unknown): readonly ObjectProperty[] {
  let type = base;
  while (hasInner(type)) type = type.getType();
  return type instanceof ObjectType ? [...type.getBaseTypes().flatMap(propertiesOf), ...type.getProperties()] : [];
}
