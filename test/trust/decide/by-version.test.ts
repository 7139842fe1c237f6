import { isAble, isTaken } from '../../../src/trust/decide/by-version';

const of = (version: string) => ({ product: 'rabbitmq', version, at: 'x.version' }) as const;

test('a version that is declared is able, or it is not', () => {
  expect(['4.0', '4.1'].map((version) => isAble(of(version), 'rabbitmq-one-audience'))).toEqual([false, true]);
});

test('what a version refuses, an older one takes', () => {
  expect(['4.0', '4.1'].map((version) => isTaken(of(version), 'rabbitmq-one-audience'))).toEqual([true, false]);
});

test('where versions differ and none is declared, the version is missing', () => {
  const missing = { missing: 'x.version' };
  expect([isAble, isTaken].map((asked) => asked(of(''), 'rabbitmq-one-audience'))).toEqual([missing, missing]);
});
