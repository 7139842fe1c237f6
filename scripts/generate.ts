import { writeFileSync, mkdirSync } from 'node:fs';
import { resolve, dirname } from 'node:path';
import { readFields } from './generate/fields';
import { printShapes, shapesOf } from './generate/shapes';
const root = resolve(__dirname, '..');
const { fields } = readFields(resolve(root, 'src/trust/declare/declaration.ts'), root);
const f = resolve(root, 'src/trust/declare/generated/shape.ts');
mkdirSync(dirname(f), { recursive: true });
writeFileSync(f, printShapes(shapesOf(fields)));
