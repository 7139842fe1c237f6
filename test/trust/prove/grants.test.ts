import { entrancesOf } from '../../../src/trust/prove/entrance';
import {
  grantsOf,
  isPattern,
  openText,
  pathsOf,
  requiredParameters,
  ruleAt,
  surePathsOf,
} from '../../../src/trust/prove/grants';
import { holds } from '../../../src/trust/prove/language';
import type { Policy } from '../../../src/trust/model/policy';
import { jwtChain, kubernetesChain, rule } from '../../support/decide-chain';

function grants(...rules: Policy['rules']): ReturnType<typeof grantsOf> {
  const model = jwtChain({ policy: { rules } });
  return grantsOf(model, entrancesOf(model)[0]!);
}

const paths = ['secret/a', 'secret/b', 'secret/a/', 'secret/a/b'];

test.each([
  ['read', [rule('secret/*', 'read'), rule('secret/a', 'list')], ['secret/b', 'secret/a/', 'secret/a/b']],
  ['read', [rule('secret/*', 'read'), rule('secret/+', 'deny')], ['secret/a/', 'secret/a/b']],
  ['list', [rule('secret/a', 'list')], ['secret/a', 'secret/a/']],
  ['list', [rule('secret/+', 'list'), rule('secret/a', 'read')], ['secret/b']],
])('%s by %j', (capability, rules, expected) => {
  const held = grants(...rules);
  expect(paths.filter((path) => ruleAt(held, path, capability) !== undefined)).toEqual(expected);
  expect(paths.filter((path) => holds(pathsOf(held, capability), path))).toEqual(expected);
  expect(paths.filter((path) => holds(surePathsOf(held, capability), path))).toEqual(expected);
});

test('a rule that refuses what it requires grants nothing', () => {
  const odd = { ...rule('secret/a', 'update'), requiredParameters: ['TTL'], deniedParameters: { ttl: [] } };
  expect(grants(odd).rules).toEqual([]);
  expect(requiredParameters(odd)).toEqual({ ttl: null });
});

test('a template is filled in for one account, and left open for many', () => {
  const path = 'secret/{{identity.entity.aliases.x.metadata.service_account_namespace}}/*';
  const of = (namespaces: readonly string[]): readonly string[] => {
    const model = kubernetesChain({ role: { namespaces }, policy: { rules: [rule(path, 'read')] } });
    return entrancesOf(model).flatMap((entrance) => grantsOf(model, entrance).rules.map((one) => one.path));
  };
  expect(of(['shop'])).toEqual(['secret/shop/*']);
  expect(of(['*'])).toEqual([`secret/${openText}/*`]);
  expect([isPattern('secret/a'), isPattern('secret/+/a'), isPattern(`secret/${openText}`)]).toEqual([
    false,
    true,
    true,
  ]);
});
