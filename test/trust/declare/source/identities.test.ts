import { Identities } from '../../../../src/trust/declare/source/identities';
import { descend, root } from '../../../../src/trust/declare/source/place';
import { collectInto } from '../../../../src/trust/declare/source/report';
import type { Diagnostic } from '../../../../src/trust/diagnose/diagnostic';

test('the second of two members with one identity is reported at its own index and left out', () => {
  const findings: Diagnostic[] = [];
  const identities = new Identities(collectInto(findings), 'issuer');
  const list = descend(root, 'issuers');
  expect(identities.take(list, 0, 'a/b')?.at).toBe('issuers[a/b]');
  expect(identities.take(list, 1, 'a/b')).toBeNull();
  expect(findings.map(({ path, message }) => [path, message])).toEqual([
    [['issuers', 1], 'issuer `a/b` is declared twice'],
  ]);
});
