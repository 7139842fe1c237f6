import * as fc from 'fast-check';
import { printYaml } from '../../../src/files/print-yaml';
import { readArtefacts } from '../../../src/files/read-artefacts';
import { declare } from '../../../src/trust/declare/declare';
import { blocks } from '../../../src/trust/diagnose/blocks';
import type { TrustModel } from '../../../src/trust/model/trust-model';
import { plan } from '../../../src/trust/plan/plan';
import { terraformJson } from '../../../src/trust/plan/terraform-json';
import { emitted } from '../../../src/trust/read/emitted';
import { readParties } from '../../../src/trust/read/party/party-readers';
import { readManifests } from '../../../src/trust/read/read-manifests';
import { readModel, type ReadModel } from '../../../src/trust/read/read-model';
import { readSpireFiles } from '../../../src/trust/read/spire/spire-readers';
import { readTerraform } from '../../../src/trust/read/read-terraform';
import { arbitraryDeclaration } from '../../support/arbitrary/declaration';
import { everyKindModel } from '../../support/every-kind';
import { quickstartModel } from '../../support/model';
import { twoClustersModel } from '../../support/two-clusters-model';

/** Reads what a model emits, as it would come out of files. */
function readBack(model: TrustModel, facts?: TrustModel): ReadModel {
  const { plan: planned } = plan(model);
  const clusters = model.clusters.map(({ name }) => {
    const objects = planned.objects.filter(({ cluster }) => cluster === name);
    const documents = objects.map(({ manifest }) => ({ at: `${name}.yaml`, value: throughJson(manifest) }));
    // Values of a chart that are no party's are not read.
    const files = planned.configurationFiles.filter(({ cluster, owner }) => cluster === name && owner !== 'spire');
    const started = files.flatMap(({ path, content }) =>
      content.kind === 'object' && 'apiVersion' in content.object
        ? [{ at: path, value: throughJson(content.object) }]
        : [],
    );
    return readManifests([...documents, ...started], name);
  });
  const parties = readParties(
    planned.configurationFiles.flatMap(({ owner, path, content }) => {
      if (!owner.startsWith('relyingParty:')) return [];
      const text = content.kind === 'text' ? content.text : printYaml([content.object]);
      return readArtefacts(text, path).values.map((value) => ({ file: path, content: value }));
    }),
  );
  const spire = readSpireFiles(
    planned.configurationFiles.flatMap(({ owner, path, content }) => {
      if (owner !== 'spire') return [];
      const text = content.kind === 'text' ? content.text : printYaml([content.object]);
      const { values, diagnostics } = readArtefacts(text, path);
      expect(diagnostics).toEqual([]);
      return values.map((value) => ({ content: value, file: path, home: '' }));
    }),
  );
  const terraform = [readTerraform(throughJson(terraformJson(planned)), 'main.tf.json')];
  return readModel({ clusters, terraform, parties, spire, ...(facts === undefined ? {} : { facts }) });
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A model without places, its members in one order: what two ways to it must have in common. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces).sort(byText);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .filter(([key]) => key !== 'at' && key !== 'origins')
    .map(([key, member]) => [key, withoutPlaces(member)]);
  return Object.fromEntries(members.sort(byText));
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

function expectRoundTrip(model: TrustModel): void {
  const { model: read, artefacts, diagnostics } = readBack(model);
  expect(diagnostics).toEqual([]);
  expect(artefacts.strayKeys).toEqual([]);
  expect(artefacts.unread).toEqual([]);
  expect(emitted(read)).toEqual(emitted(model));
}

test.each([
  ['quickstart', quickstartModel()],
  ['every kind', everyKindModel()],
  ['two clusters', twoClustersModel()],
])('reading %s gives back what it emits', (_, model) => {
  expectRoundTrip(model);
});

test('reading what a declaration emits gives back the emitted part of its model, and with its facts the whole', () => {
  fc.assert(
    fc.property(arbitraryDeclaration, (declaration) => {
      const model = modelOf(declaration);
      expectRoundTrip(model);
      expect(withoutPlaces(readBack(model, model).model)).toEqual(withoutPlaces(model));
    }),
    { numRuns: 1000 },
  );
}, 120_000);

test('generated declarations are valid', () => {
  fc.assert(
    fc.property(arbitraryDeclaration, (declaration) => {
      expect(declare(declaration).diagnostics.filter((finding) => blocks(finding))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

function modelOf(declaration: unknown): TrustModel {
  const { model } = declare(declaration);
  if (model === null) throw new Error('the generator made a declaration without a model');
  return model;
}
