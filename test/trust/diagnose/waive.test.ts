import type { DiagnosticCode } from '../../../src/trust/diagnose/codes';
import { diagnostic } from '../../../src/trust/diagnose/make';
import { waive } from '../../../src/trust/diagnose/waive';
import type { Waiver } from '../../../src/trust/model/trust-model';

const found = (code: DiagnosticCode, at: string) => diagnostic({ code, message: 'm', at, path: [] });
const waiver = (code: string, finding: string, index = 0): Waiver => ({
  code,
  finding,
  reason: 'until March',
  at: `waivers[${String(index)}]`,
  origins: {},
});
const unsafe = found('account-shared-with-workload', 'clusters.a.workloads[shop/orders]');

test('an unsafe finding with exactly the code and place of a waiver is waived', () => {
  const accepted = waiver('account-shared-with-workload', 'clusters.a.workloads[shop/orders]');
  expect(waive([unsafe], [accepted])).toEqual([{ ...unsafe, waivedBy: accepted }]);
});

test('a broken finding cannot be waived', () => {
  const broken = found('bad-value', 'vault.server');
  expect(waive([broken], [waiver('bad-value', 'vault.server', 3)])).toEqual([
    broken,
    diagnostic({
      code: 'waiver-refused',
      message: '`bad-value` cannot be waived: what is broken does not work, whatever is accepted',
      at: 'waivers[3]',
      path: ['waivers', 3],
      related: ['vault.server'],
      fix: 'repair what stands at `vault.server`, and take the waiver out',
    }),
  ]);
});

test('what is no danger needs no waiver', () => {
  const [, refused] = waive([found('account-shared', 'a')], [waiver('account-shared', 'a')]);
  expect(refused?.message).toBe('`account-shared` cannot be waived: it is only `notice`');
  expect(refused?.fix).toBe('take the waiver out');
});

test.each([
  [
    'account-shared-with-workload',
    'clusters.a.workloads[shop/order]',
    'did you mean `clusters.a.workloads[shop/orders]`?',
  ],
  ['account-shared-with-workloads', unsafe.at, 'did you mean `account-shared-with-workload`?'],
  ['account-shared-with-workload', 'clusters.b', `\`account-shared-with-workload\` was found at \`${unsafe.at}\``],
  ['audience-missing', unsafe.at, 'found there: `account-shared-with-workload`'],
  ['audience-missing', 'clusters.b', 'take the waiver out'],
])('%s at %s matches nothing: %s', (code, place, fix) => {
  expect(waive([unsafe], [waiver(code, place)])).toEqual([
    unsafe,
    diagnostic({
      code: 'waiver-unmatched',
      message: `no finding \`${code}\` at \`${place}\``,
      at: 'waivers[0]',
      path: ['waivers', 0],
      fix,
    }),
  ]);
});
