import { Layered } from '../../../../src/trust/declare/source/layered';
import { descend, root } from '../../../../src/trust/declare/source/place';

interface Sample {
  readonly login?: string;
  readonly pkiRole?: Readonly<Record<string, unknown>>;
  readonly list?: readonly string[];
}

const nearer = descend(root, 'issuers');
const farther = descend(root, 'defaults', 'issuer');

function over(own: Sample, defaults: Sample): Layered<Sample> {
  return new Layered(own, nearer, defaults, farther, {
    pkiRole: (chosen, key) => 'existing' in chosen && key !== 'mount',
  });
}

test('fields are merged, and so are the keys of plain objects, and nothing below', () => {
  const { value } = over(
    { pkiRole: { mount: 'a', inner: { x: 1 } }, list: ['own'] },
    { login: 'old', pkiRole: { maxTtl: '1h', inner: { y: 2 } }, list: ['default'] },
  );
  expect(value).toEqual({ login: 'old', pkiRole: { mount: 'a', maxTtl: '1h', inner: { x: 1 } }, list: ['own'] });
});

test('each value remembers where it stands', () => {
  const layered = over({ pkiRole: { mount: 'a' } }, { login: 'old', pkiRole: { maxTtl: '1h' } });
  expect(layered.originOf('pkiRole', 'mount')).toEqual({ kind: 'declared', at: 'issuers.pkiRole.mount' });
  expect(layered.originOf('pkiRole', 'maxTtl')).toEqual({ kind: 'default', at: 'defaults.issuer.pkiRole.maxTtl' });
  expect(layered.originOf('login')).toEqual({ kind: 'default', at: 'defaults.issuer.login' });
  expect(layered.originOf('list')).toBeNull();
  expect(layered.placeOf('pkiRole', 'maxTtl').path).toEqual(['defaults', 'issuer', 'pkiRole', 'maxTtl']);
  expect(layered.placeOf('list').at).toBe('issuers.list');
});

test('below the first level the nearer object hides the default', () => {
  const layered = over({ pkiRole: { inner: { x: 1 } } }, { pkiRole: { inner: { y: 2 } } });
  expect(layered.originOf('pkiRole', 'inner', 'y')).toBeNull();
});

test('a default gives way to what the nearer object chose', () => {
  const layered = over({ pkiRole: { existing: 'web' } }, { pkiRole: { mount: 'a', maxTtl: '1h' } });
  expect(layered.value).toEqual({ pkiRole: { mount: 'a', existing: 'web' } });
  expect(layered.originOf('pkiRole', 'maxTtl')).toBeNull();
});
