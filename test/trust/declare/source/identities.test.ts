import { Identities } from '../../../../src/trust/declare/source/identities';
import { child, member, root } from '../../../../src/trust/declare/source/place';
import { collectInto } from '../../../../src/trust/declare/source/report';
import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';

test('the second of two members with one name is reported, at its own index', () => {
  const findings: Diagnostic[] = [];
  const identities = new Identities(collectInto(findings), 'issuer');
  const list = child(root, 'issuers');
  expect(identities.isFirst(member(list, 0, 'a/b'), 'a/b')).toBe(true);
  expect(identities.isFirst(member(list, 1, 'a/b'), 'a/b')).toBe(false);
  expect(findings.map(({ path, message }) => [path, message])).toEqual([
    [['issuers', 1], 'issuer `a/b` is declared twice'],
  ]);
});
