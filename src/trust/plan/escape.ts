/**
 * A literal as Terraform's template language writes it: `${` and `%{` would begin an expression or a
 * directive. Every literal of the plan goes through here once; shells and files escape nothing.
 */
export function escapeLiteral(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}
