import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = (file: string): string => readFileSync(resolve(__dirname, '../../src', file), 'utf8');

test.each(['bindings.ts', 'vault-trust.ts', 'index.ts'])('%s is that of cdktf with the names changed', (file) => {
  const renamed = source(`cdktf/${file}`).replaceAll('cdktf', 'cdktn').replaceAll('CDKTF', 'CDK Terrain');
  expect(source(`cdktn/${file}`)).toBe(renamed);
});
