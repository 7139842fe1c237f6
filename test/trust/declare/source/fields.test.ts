import { durationsOf, fieldsOf, isDuration, settingsOf } from '../../../../src/trust/declare/source/fields';

test('the fields of an interface in its order', () => {
  expect(fieldsOf('CertManagerSettingsDeclaration')).toEqual([
    'version',
    'namespace',
    'serviceAccount',
    'clusterResourceNamespace',
    'approvedBy',
  ]);
});

test('the settings beside a one-of', () => {
  expect(settingsOf('PkiMountDeclaration')).toEqual(['protect', 'description', 'maxLeaseTtl', 'urls']);
});

test('durations are told by their format', () => {
  expect(isDuration({ kind: 'text', format: 'go-duration' })).toBe(true);
  expect(isDuration({ kind: 'text', format: 'leeway' })).toBe(true);
  expect(isDuration({ kind: 'number' })).toBe(false);
});

test('the fields that hold a duration', () => {
  expect([...durationsOf('PkiRoleDeclaration')]).toEqual(['ttl', 'maxTtl', 'notBeforeDuration']);
});

test('an interface that nobody declares has none', () => {
  expect([fieldsOf('NoDeclaration'), settingsOf('NoDeclaration'), [...durationsOf('NoDeclaration')]]).toEqual([
    [],
    [],
    [],
  ]);
});
