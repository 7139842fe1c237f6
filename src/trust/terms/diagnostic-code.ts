import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a finding's code. */
export const diagnosticCodePattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

const syntax = new RegExp(diagnosticCodePattern);

/** Code of a finding: lower-case words joined by `-`. Whether it exists is not known here. */
export function parseDiagnosticCode(text: string): Parsed<string> {
  return syntax.test(text) ? accept(text) : refuse('the code of a finding, such as `audience-missing`');
}
