import { parseDiagnosticCode } from '../../../src/trust/terms/diagnostic-code';

test.each(['audience-missing', 'a', 'x1-2'])('`%s` is a code', (text) => {
  expect(parseDiagnosticCode(text)).toEqual({ ok: true, value: text });
});

test.each(['', 'Audience', 'audience_missing', '-a', 'a-', 'a--b', '1a', 'a b'])('%j is none', (text) => {
  expect(parseDiagnosticCode(text)).toEqual({ ok: false, wanted: 'the code of a finding, such as `audience-missing`' });
});
