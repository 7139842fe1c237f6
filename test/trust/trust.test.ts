import { Trust, TrustError, type TrustDeclaration } from '../../src';

const declaration: TrustDeclaration = {
  name: 'acme',
  vault: { server: 'https://vault.acme.example:8200' },
  clusters: {
    prod: { tokenIssuer: 'https://oidc.acme.example/prod', login: { jwt: { keys: { discovery: {} } } } },
  },
};

test('a declaration without a blocking finding becomes a frozen trust', () => {
  const trust = Trust.declare(declaration);
  expect(trust.plan.resources.map(({ type, id }) => `${type}.${id}`)).toEqual(['vault_jwt_auth_backend.prod']);
  expect(Object.isFrozen(trust)).toBe(true);
  expect(Object.isFrozen(trust.model.vault)).toBe(true);
});

test('what blocks is thrown at once, each with its place', () => {
  const wrong = { ...declaration, vault: { server: 'vault.acme.example' }, clusters: { Prod: {} } };
  let thrown: unknown;
  try {
    Trust.declare(wrong as unknown as TrustDeclaration);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TrustError);
  const { name, message, diagnostics } = thrown as TrustError;
  expect(name).toBe('TrustError');
  expect(diagnostics.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'bad-value vault.server',
    'bad-key clusters.Prod',
    'missing-key clusters.Prod.tokenIssuer',
  ]);
  expect(message.startsWith('this trust would not work\n\nerror bad-value (broken): ')).toBe(true);
});

test('check never throws, whatever it is given', () => {
  for (const input of [undefined, null, 1, 'text', [], new Map(), Object.create(null)]) {
    const { trust, diagnostics } = Trust.check(input);
    expect(trust).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
  }
});

test('the same input gives the same trust', () => {
  expect(Trust.declare(declaration).plan).toEqual(Trust.declare(structuredClone(declaration)).plan);
});

test('a trust is told from anything else, also one of another copy of the package', () => {
  let other: { Trust: typeof Trust } | undefined;
  jest.isolateModules(() => {
    other = jest.requireActual<{ Trust: typeof Trust }>('../../src');
  });
  expect(other?.Trust).not.toBe(Trust);
  expect(Trust.isTrust(other?.Trust.declare(declaration))).toBe(true);
  expect([null, undefined, {}, 'trust', { model: {} }].map((value) => Trust.isTrust(value))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a token is explained, and a question that cannot be answered repeats nothing of it', () => {
  const trust = Trust.declare({
    ...declaration,
    clusters: {
      prod: {
        ...declaration.clusters.prod,
        workloads: [
          {
            namespace: 'shop',
            serviceAccount: 'orders',
            access: [{ path: 'secret/data/orders', capabilities: ['read'] }],
          },
        ],
      },
    },
  } as TrustDeclaration);
  const asked = { cluster: 'prod', client: 'shop/orders', now: new Date('2025-11-24T16:00:00Z') };
  expect(trust.explain(null, asked).outcome).toBe('accepted');
  expect(trust.explain('{"iss":"https://oidc.acme.example/dev"}', asked).outcome).toBe('refused');
  expect(() => trust.explain('secret', asked)).toThrow(
    new TypeError(
      'the token must be a JWT in its compact form, three parts in base64url joined by dots, or its claims as a JSON object',
    ),
  );
});
