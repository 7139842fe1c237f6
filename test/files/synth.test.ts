import { parseAllDocuments } from 'yaml';
import { synthFiles } from '../../src/files/synth';
import { plan } from '../../src/trust/plan/plan';
import { terraformJson } from '../../src/trust/plan/terraform-json';
import { everyKindModel } from '../support/every-kind';

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

test('the same trust, the same bytes', () => {
  const again = everyKindModel();
  expect([...synthFiles({ model: again, plan: plan(again).plan })]).toEqual([...files]);
});
