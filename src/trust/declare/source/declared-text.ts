import type { Origin } from '../../model/origin';
import { isVariable, type Text, type Variable } from '../../model/variable';
import type { Kept } from './kept';
import type { Place } from './place';

/** A declared text or variable; '' where none was declared, or it did not parse. */
export function textOf(declared: Kept<string | Variable> | undefined): Text {
  if (declared === undefined) return '';
  if (typeof declared === 'string') return declared;
  return declared.variable === undefined ? '' : { variable: declared.variable };
}

/** Origin of a text that may be a variable. */
export function originOfText(text: Text, place: Place): Origin {
  return { kind: isVariable(text) ? 'variable' : 'declared', at: place.at };
}
