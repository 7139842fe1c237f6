/**
 * The text that Terraform makes of a string of its JSON syntax, by the scanner of HCL 2
 * (hclsyntax/scan_tokens.rl, template part): `$${` and `%%{` are literal, `${` and `%{` begin a
 * sequence, any other `$` and `%` stands for itself. A sequence is an error here: the value was
 * meant to be a literal.
 */
export function terraformText(template: string): string {
  let text = '';
  for (let at = 0; at < template.length;) {
    const character = template[at] ?? '';
    const isMark = character === '$' || character === '%';
    if (isMark && template[at + 1] === '{')
      throw new Error(`a sequence at ${String(at)} of ${JSON.stringify(template)}`);
    if (isMark && template[at + 1] === character && template[at + 2] === '{') {
      text += `${character}{`;
      at += 3;
      continue;
    }
    text += character;
    at += 1;
  }
  return text;
}
