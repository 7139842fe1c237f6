import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { main } from '../../../src/cli/main';
import { recordingTerminal } from '../../support/recording-terminal';
import { scratch } from '../../support/scratch';
import { signingKey } from '../../support/signed-token';

const example = resolve(__dirname, '../../../examples/yaml');
const file = join(example, 'trust.yaml');
const files = scratch();

function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

test('writes both halves, names them, and says in which order to apply them', async () => {
  const out = join(files.path, 'out');
  const terminal = recordingTerminal();
  expect(await main(['synth', file, '--out', out], terminal)).toBe(0);
  expect(contents(out)).toEqual(contents(join(example, 'expected')));
  expect(terminal.printed.err).toBe('');
  expect(terminal.printed.out.replaceAll(out, 'OUT').split('\n')).toEqual([
    'wrote OUT/kubernetes/prod.yaml: ServiceAccount, Role, RoleBinding, Issuer',
    'wrote OUT/terraform/main.tf.json: vault_mount, vault_pki_secret_backend_root_cert, vault_pki_secret_backend_config_urls, vault_jwt_auth_backend, vault_policy, vault_pki_secret_backend_role, vault_jwt_auth_backend_role',
    'apply in this order',
    '  1. terraform -chdir=OUT/terraform init && terraform -chdir=OUT/terraform apply',
    '     mounts, roles and policies, which every login needs',
    '  2. kubectl --context prod apply -f OUT/kubernetes/prod.yaml',
    '     its clients find their roles in Vault at once',
    '',
  ]);
});

test('says how an API server is given what is for it alone', async () => {
  const out = join(files.path, 'clusters');
  const clusters = files.write(
    'clusters.yaml',
    `name: acme
vault: { server: https://vault.acme.example:8200 }
clusters:
  west:
    version: '1.34'
    tokenIssuer: https://west.acme.example
    accepts: { dex: { issuer: https://dex.acme.example, audiences: [kubectl] } }
`,
  );
  const terminal = recordingTerminal();
  expect(await main(['synth', clusters, '--out', out], terminal)).toBe(0);
  expect(terminal.printed.out.replaceAll(out, 'OUT').split('\n')).toEqual([
    'wrote OUT/kubernetes/west.authentication.yaml: AuthenticationConfiguration',
    'wrote OUT/terraform/main.tf.json: ',
    'apply in this order',
    '  1. terraform -chdir=OUT/terraform init && terraform -chdir=OUT/terraform apply',
    '     mounts, roles and policies, which every login needs',
    'give to the programs that read them',
    '  - OUT/kubernetes/west.authentication.yaml',
    '    to the API server of cluster `west`, by `--authentication-config`',
    '',
  ]);
});

test('a second run changes no byte, and nothing that is not its own', async () => {
  const out = join(files.path, 'twice');
  await main(['synth', file, '--out', out], recordingTerminal());
  writeFileSync(join(out, 'kubernetes', 'mine.yaml'), 'kind: Mine\n');
  const before = contents(out);
  expect(await main(['synth', file, '--out', out], recordingTerminal())).toBe(0);
  expect(contents(out)).toEqual(before);
});

test('a declaration with findings that block writes nothing', async () => {
  const bad = files.write('bad.yaml', 'name: acme\nvault: { server: nowhere }\nclusters: {}\n');
  const terminal = recordingTerminal();
  expect(await main(['synth', bad, '--out', join(files.path, 'none')], terminal)).toBe(1);
  expect(readdirSync(files.path)).not.toContain('none');
  expect(terminal.printed.out).toBe('');
  expect(terminal.printed.err.trimEnd().split('\n').at(-1)).toBe(`nothing was written: ${bad} has findings that block`);
});

test('a directory that cannot be written is one line and exit code 2', async () => {
  const terminal = recordingTerminal();
  const blocked = files.write('file', '');
  expect(await main(['synth', file, '--out', blocked], terminal)).toBe(2);
  expect(terminal.printed.err.split('\n')[0]?.startsWith(`vault-trust: cannot write to ${blocked}: `)).toBe(true);
});

test('hosted documents are named with their URLs, and published first', async () => {
  const key = JSON.stringify(signingKey().pem);
  const hosting = files.write(
    'hosting.yaml',
    `name: acme
vault: { server: "https://vault.acme.example:8200" }
clusters:
  prod:
    tokenIssuer: https://oidc.acme.example/prod
    signingKeys: [${key}]
    hostedDiscovery: {}
    login: { jwt: { keys: { discovery: {} } } }
`,
  );
  const out = join(files.path, 'hosted');
  const terminal = recordingTerminal();
  expect(await main(['synth', hosting, '--out', out], terminal)).toBe(0);
  expect(terminal.printed.out.replaceAll(out, 'OUT').split('\n')).toEqual([
    'wrote OUT/terraform/main.tf.json: vault_jwt_auth_backend',
    'wrote OUT/discovery/prod/.well-known/openid-configuration: to be published as https://oidc.acme.example/prod/.well-known/openid-configuration',
    'wrote OUT/discovery/prod/openid/v1/jwks: to be published as https://oidc.acme.example/prod/openid/v1/jwks',
    'apply in this order',
    '  1. publish OUT/discovery/prod at https://oidc.acme.example/prod',
    '     whoever takes its tokens finds the keys there, Vault while Terraform writes the mount',
    '  2. terraform -chdir=OUT/terraform init && terraform -chdir=OUT/terraform apply',
    '     mounts, roles and policies, which every login needs',
    '',
  ]);
});
