import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { synthFiles } from '../../src/files/synth';
import { plan } from '../../src/trust/plan/plan';
import { terraformJson } from '../../src/trust/plan/terraform-json';
import { everyKindModel } from '../support/every-kind';
import { signingKey } from '../support/signed-token';
import { hclText } from '../support/hcl-string';
import * as build from '../support/model';
import { terraformText } from '../support/terraform-template';

const model = everyKindModel();
const trust = { model, plan: plan(model).plan };
const files = synthFiles(trust);

test('a file for each cluster to which something is applied, and one module', () => {
  expect([...files.keys()]).toEqual(['kubernetes/prod.yaml', 'terraform/main.tf.json']);
});

test('the manifests in their order', () => {
  const documents = parseAllDocuments(files.get('kubernetes/prod.yaml') ?? '', { version: '1.1' });
  const manifests = Array.isArray(documents) ? documents.map((document) => document.toJS() as unknown) : [];
  expect(manifests).toEqual(trust.plan.objects.map(({ manifest }) => manifest));
});

test('the module, indented by two, with a line break at its end', () => {
  const text = files.get('terraform/main.tf.json') ?? '';
  expect(text.startsWith('{\n  "terraform": {\n    "required_providers"')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(terraformJson(trust.plan));
});

test('the documents of a cluster that hosts a copy, without a line break at their end', () => {
  const signingKeys = [signingKey().pem];
  const hostedJwksUri = `${build.tokenIssuer}/openid/v1/jwks`;
  const hosting = build.trustModel({ clusters: [build.cluster({ signingKeys, hostedJwksUri })] });
  const found = synthFiles({ model: hosting, plan: plan(hosting).plan });
  expect([...found.keys()].filter((path) => path.startsWith('discovery/'))).toEqual([
    'discovery/prod/.well-known/openid-configuration',
    'discovery/prod/openid/v1/jwks',
  ]);
  expect(found.get('discovery/prod/openid/v1/jwks')).toMatch(/^\{"keys":\[\{.*\}\]\}$/);
});

test('the same trust, the same bytes', () => {
  const again = everyKindModel();
  expect([...synthFiles({ model: again, plan: plan(again).plan })]).toEqual([...files]);
});

describe('every literal comes out of the files as it was declared', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom('$', '{', '%', '}', '"', '\\', '\n', 'a'), minLength: 1 }),
    fc.constantFrom('0o755', 'yes', '1e3', '12:30:45', '=', '<<', 'a\u0085b', '\u2028', '#{TfToken}', '<<EOT'),
  );
  // JSON has no lone surrogates, and neither have the servers' strings.
  const literal = text.filter((value) => !/\p{Cs}/u.test(value));

  test('Terraform reads it from main.tf.json, and Vault from the policy', () => {
    fc.assert(
      fc.property(literal, (value) => {
        const rules = build.policy().rules.map((rule) => ({ ...rule, path: value }));
        const model = build.trustModel({
          vault: build.vault({
            authMounts: [build.jwtMount({ description: value })],
            authRoles: [build.jwtAuthRole({ boundAudiences: [value], boundClaims: { [value]: ['a'] } })],
            policies: [build.policy({ rules })],
          }),
        });
        const json = synthFiles({ model, plan: plan(model).plan }).get('terraform/main.tf.json') ?? '';
        const { resource } = JSON.parse(json) as {
          readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
        };
        const role = resource['vault_jwt_auth_backend_role']?.['prod_shop_vault'];
        expect(terraformText(String(resource['vault_jwt_auth_backend']?.['prod']?.['description']))).toBe(value);
        expect((role?.['bound_audiences'] as readonly string[]).map(terraformText)).toEqual([value]);
        expect(Object.keys(role?.['bound_claims'] as object).map(terraformText)).toEqual([value]);
        const policy = terraformText(String(resource['vault_policy']?.['prod_shop_vault']?.['policy']));
        const path = /^path (".*") \{$/m.exec(policy)?.[1] ?? '';
        expect(hclText(path)).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['1.1', '1.2'] as const)('a parser of YAML %s reads it from the manifests', (version) => {
    fc.assert(
      fc.property(literal, (value) => {
        const meta = build.objectMeta('shop', 'vault', { annotations: { [value]: value } });
        const issuer = build.certificateIssuer({ meta, additionalAudiences: [value], server: value });
        const model = build.trustModel({ clusters: [build.cluster({ certificateIssuers: [issuer] })] });
        const planned = plan(model).plan;
        const yaml = synthFiles({ model, plan: planned }).get('kubernetes/prod.yaml') ?? '';
        const [document] = parseAllDocuments(yaml, { version });
        expect(document?.toJS()).toEqual(planned.objects[0]?.manifest);
        expect(planned.objects[0]?.manifest.metadata.annotations).toEqual({ [value]: value });
      }),
      { numRuns: 500 },
    );
  });
});
