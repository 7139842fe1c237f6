import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of the name of a Terraform input variable; reserved names are refused besides. */
export const terraformIdentifierPattern = '^[A-Za-z_][A-Za-z0-9_-]*$';

const syntax = new RegExp(terraformIdentifierPattern);

// Terraform keeps these for meta-arguments of modules.
const reserved = ['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals'];

/** Name of a Terraform input variable. */
export function parseTerraformIdentifier(text: string): Parsed<string> {
  if (!syntax.test(text)) return refuse('letters, digits, `_` and `-`, beginning with a letter or `_`');
  return reserved.includes(text) ? refuse(`a name other than \`${text}\`, which Terraform reserves`) : accept(text);
}
