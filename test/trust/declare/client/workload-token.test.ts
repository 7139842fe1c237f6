import { workloadToken } from '../../../../src/trust/declare/client/workload-token';
import { findingOf, sample, workload } from '../sample';

const at = 'clusters.prod.workloads[shop/orders]';

test('an hour, renewable up to a day', () => {
  expect(workloadToken({})).toEqual({ ttl: 3600, maxTtl: 86400, type: 'default' });
  expect(workloadToken({ maxTtl: '30m' })).toMatchObject({ ttl: 1800, maxTtl: 1800 });
  expect(workloadToken({ ttl: '48h' })).toMatchObject({ ttl: 172800, maxTtl: 172800 });
});

test('a batch token cannot be renewed', () => {
  const workloads = [{ ...workload, authRole: { tokenType: 'batch' } as const }];
  expect(findingOf(sample({ cluster: { workloads } }))).toMatchObject({
    code: 'token-settings-conflict',
    at: `${at}.authRole.tokenType`,
    message: 'a batch token cannot be renewed',
    fix: 'declare `tokens: { renew: false }`, or leave `tokenType` out',
  });
});

test('a lifetime is said once', () => {
  const workloads = [{ ...workload, tokens: { ttl: '1h' }, authRole: { ttl: '2h' } }];
  expect(findingOf(sample({ cluster: { workloads } }))).toMatchObject({
    code: 'token-settings-conflict',
    at: `${at}.authRole.ttl`,
    message: '`tokens.ttl` says `1h`, and `authRole.ttl` says `2h`',
    related: [`${at}.tokens.ttl`],
  });
});
