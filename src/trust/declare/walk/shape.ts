import type { FormatName } from '../../terms/formats';

/** Text; `allowed` lists the only values where there are such. */
export interface TextShape {
  readonly kind: 'text';
  readonly format?: FormatName;
  readonly allowed?: readonly string[];
  readonly minLength?: number;
}

/** A whole number: the declaration has no other ones. */
export interface NumberShape {
  readonly kind: 'number';
  readonly allowed?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface FlagShape {
  readonly kind: 'flag';
}

/** A list; `identity` names the keys whose values name a member in places. */
export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly minItems?: number;
  readonly identity?: readonly string[];
}

/** Values under keys that the user chooses. */
export interface MapShape {
  readonly kind: 'map';
  readonly of: Shape;
  readonly keyFormat?: FormatName;
}

/** An object of `declaration.ts`, by the name of its interface. */
export interface ReferenceShape {
  readonly kind: 'object';
  readonly name: string;
}

/** A literal, or something longer instead: a variable, an account with its settings, a list. */
export interface EitherShape {
  readonly kind: 'either';
  readonly text: TextShape;
  readonly other: ReferenceShape | ListShape;
}

export type Shape = TextShape | NumberShape | FlagShape | ListShape | MapShape | ReferenceShape | EitherShape;

/** The members of an object. Where `alternatives` are given, exactly one of them stands in it. */
export interface ObjectShape {
  readonly members: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly alternatives?: readonly string[];
}
