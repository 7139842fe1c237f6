/** A value that only deployment knows: a typed Terraform input variable. */
export interface Variable {
  readonly variable: string;
}

/** A literal, or the variable that will carry it. */
export type Text = string | Variable;

export function isVariable(value: Text): value is Variable {
  return typeof value !== 'string';
}
