import { Fn, Token } from 'cdktf';
import { isDeploymentToken, reportDeploymentToken } from '../../../../src/trust/declare/walk/deployment-token';
import { Faults } from '../../../../src/trust/declare/walk/faults';

test('what CDKTF makes of values that are not known yet', () => {
  const reference = Fn.upper('a');
  const encoded = [
    Token.asString(reference),
    Token.asNumber(reference),
    ...Token.asList(reference),
    Token.asAny(reference),
  ];
  expect(encoded.map(isDeploymentToken)).toEqual([true, true, true, true]);
  expect(isDeploymentToken(`https://${Token.asString(reference)}/x`)).toBe(true);
});

test('what only looks like it', () => {
  for (const value of ['${aws.url}', 'TfToken', -1, 0.5, null, undefined, {}, { resolve: 1 }, [], new Date(0)])
    expect(isDeploymentToken(value)).toBe(false);
});

test('the reason, and the way out', () => {
  const faults = new Faults();
  reportDeploymentToken({ above: null, step: 'tokenIssuer', identity: null }, faults);
  expect(faults.list[0]).toMatchObject({
    code: 'deployment-token',
    message:
      '`tokenIssuer` is a CDKTF token, whose value is known only at deployment, and both sides are checked before',
    sent: null,
    fix: 'declare the literal; the README has a recipe for a value that another module makes',
  });
});
