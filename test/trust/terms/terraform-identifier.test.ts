import { parseTerraformIdentifier } from '../../../src/trust/terms/terraform-identifier';

test.each(['a', '_a', 'reviewer_jwt_prod', 'a-b', 'A1'])('`%s` names a variable', (text) => {
  expect(parseTerraformIdentifier(text)).toEqual({ ok: true, value: text });
});

test.each(['', '1a', '-a', 'a.b', 'a b', 'ä', '${x}'])('%j does not', (text) => {
  expect(parseTerraformIdentifier(text)).toEqual({
    ok: false,
    wanted: 'letters, digits, `_` and `-`, beginning with a letter or `_`',
  });
});

test.each(['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals'])(
  'Terraform keeps `%s` for itself',
  (text) => {
    expect(parseTerraformIdentifier(text)).toEqual({
      ok: false,
      wanted: `a name other than \`${text}\`, which Terraform reserves`,
    });
  },
);
