import { generateKeyPairSync } from 'node:crypto';
import { secretIn } from '../../../src/trust/diagnose/secret';

const jwt = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.c2ln`;

test('a private key, whatever its kind and what stands around it', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  expect(secretIn(pem)).toBe('a private key');
  expect(secretIn(`x\n-----BEGIN RSA PRIVATE KEY-----\nMII`)).toBe('a private key');
});

test('a token of Kubernetes or Vault, alone or inside a text', () => {
  expect(secretIn(jwt)).toBe('a token');
  expect(secretIn(`Bearer ${jwt}`)).toBe('a token');
  expect(secretIn('hvs.CAESIJlU02LQZq2H8fXkVQxW1Zv3')).toBe('a token');
});

test.each(['', 'eyJ', 'https://eyj.example.com/a.b.c', '-----BEGIN PUBLIC KEY-----\nMFkwEwYH', 'hvs.example'])(
  '%j holds none',
  (text) => {
    expect(secretIn(text)).toBeNull();
  },
);
