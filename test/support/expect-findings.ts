import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DiagnosticCode } from '../../src/trust/diagnose/codes';
import { renderText } from '../../src/trust/diagnose/render';
import { judge } from '../../src/trust/rules/judge';
import { addedBy, allCases } from '../trust/rules/cases/all';

/** Every message of the judge, for reading: the exact words that the tests below want. */
const messages = resolve(__dirname, '../golden/messages.txt');

/** The text of the golden file, made of the cases in their order. */
export function messagesOfCases(): string {
  return renderText(allCases.flatMap(addedBy));
}

export function committedMessages(): string {
  return readFileSync(messages, 'utf8');
}

/**
 * Two tests for each case of a code: the mistake gives one finding, that of the code, in the words of
 * `test/golden/messages.txt`; its repair gives no finding of the code.
 */
export function expectFindings(code: DiagnosticCode): void {
  const cases = allCases.filter((one) => one.code === code).map((one) => [one.check ?? 'a rule', one] as const);
  test(`${code} has cases`, () => {
    expect(cases.length).toBeGreaterThan(0);
  });
  test.each(cases)(`${code} fires: %s`, (_, one) => {
    const found = addedBy(one);
    expect(found.map((finding) => finding.code)).toEqual([code]);
    expect(committedMessages().split(/\n(?=\S)/)).toContain(renderText(found).trimEnd().concat('\n'));
  });
  test.each(cases)(`${code} is silent: %s`, (_, { silent }) => {
    expect(judge(silent.model, silent.artefacts).filter((finding) => finding.code === code)).toEqual([]);
  });
}
