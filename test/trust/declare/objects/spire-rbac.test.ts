import { spireReviewBinding, spireReviewRole } from '../../../../src/trust/declare/objects/spire-rbac';

const marks = { labels: { team: 'platform' }, annotations: {} };

test('the server may review tokens and look at Pods and nodes, and nothing else', () => {
  const { meta, rules } = spireReviewRole('spire', 'acme', marks);
  expect(meta).toEqual({
    namespace: '',
    name: 'acme:spire-attestation',
    labels: { team: 'platform' },
    annotations: {},
  });
  expect(rules.map(({ verbs, resources }) => [verbs, resources])).toEqual([
    [['create'], ['tokenreviews']],
    [['get'], ['pods', 'nodes']],
  ]);
});

test('one account has it', () => {
  const { roleName, rbacSubjects, meta } = spireReviewBinding('spire', 'acme', { namespace: 'a', name: 'b' }, marks);
  expect(meta.name).toBe('acme:spire-attestation:a:b');
  expect(roleName).toBe('acme:spire-attestation');
  expect(rbacSubjects).toEqual([{ kind: 'ServiceAccount', name: 'b', namespace: 'a' }]);
});
