import { causesOf } from '../../../../src/trust/report/explain/causes';
import { renderCauses } from '../../../../src/trust/report/explain/render-causes';
import { now } from '../../../support/decide-chain';
import { chains } from '../../../support/explained';

function causes(error: string) {
  const found = causesOf(chains.kubernetes(), { cluster: 'prod', client: 'shop/vault', role: '', now, error });
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

test('causes, with everything that helps', () => {
  expect(renderCauses(causes('400 invalid role name "nope"'), { width: 100 })).toBe(`2 causes, most likely first

  1. the mount has no such auth role
     check       vault kubernetes/role
     likelihood  excluded, if what is applied is what was declared
     look        \`vault list auth/kubernetes-prod/role\`
     fix         log in with a role that is declared, or apply the Terraform part that writes
                 \`acme-prod-shop-vault\`
     source      observed 2026-11-24, Vault 1.21.0

  2. the auth role was refused when it was written: it mixes \`*\` with names
     check       vault kubernetes/role-wildcard
     likelihood  excluded, if what is applied is what was declared
     look        \`vault read auth/kubernetes-prod/role/acme-prod-shop-vault\`
     fix         leave \`*\` out, or everything else
     source      plugin-k8s path_role.go:313, 338; differential run 2026-11-24, Vault 1.21.0
`);
});

test('several, most likely first; those that the declaration rules out are short', () => {
  const lines = renderCauses(causes('403 permission denied'), { width: 120 }).split('\n');
  expect(lines.filter((line) => /^\S|^ {2}\d/.test(line))).toEqual([
    '8 causes, most likely first',
    '  1. Vault does not reach the API server, or does not trust its certificate',
    '  2. the API server does not take the bearer of the TokenReview: the reviewer token is gone or was made anew, or the',
    '  3. the API server does not take the token of the client: it is of another cluster, expired, not for the audience, or',
    '  4. the login goes to another Vault namespace than that of the mount',
    '  5. no auth method is mounted at the path that the client calls',
    '  6. the reviewer may not create TokenReviews',
    '  7. no policy of the login covers the path',
    '  8. the policies of the login cover the path without the capability that is needed',
  ]);
  expect(
    lines
      .slice(
        lines.findIndex((line) => line.startsWith('  5.')),
        -1,
      )
      .slice(0, 4),
  ).toEqual([
    '  5. no auth method is mounted at the path that the client calls',
    '     likelihood  excluded, if what is applied is what was declared',
    '     look        `vault auth list` shows `kubernetes-prod/`',
    '',
  ]);
});

test('colour stands on causes that are not ruled out', () => {
  const painted = renderCauses(causes('403 permission denied'), { colour: true });
  expect(painted.match(/\u001b\[1;33m/g)).toHaveLength(3);
});
