import { resolve } from 'node:path';
import { complaintsOf } from './complaints';
import { printDefaults } from './defaults';
import { readFields } from './fields';
import { pageOf } from './page';
import { schemaOf } from './schema';
import { printShapes, shapesOf } from './shapes';

/** Everything that is written from `declaration.ts`, by its path in the project; or what is wrong with that file. */
export type Generated =
  | { readonly ok: true; readonly files: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly complaints: readonly string[] };

/** Reads the interfaces and makes the files, without writing any. */
export function generatedFiles(project: string, source = 'src/trust/declare/declaration.ts'): Generated {
  const { fields, complaints } = readFields(resolve(project, source), project);
  const all = [...complaints, ...complaintsOf(fields)];
  if (all.length > 0) return { ok: false, complaints: all };
  return {
    ok: true,
    files: {
      'schema/vault-trust.schema.json': `${JSON.stringify(schemaOf(fields), null, 2)}\n`,
      'src/trust/declare/generated/shape.ts': printShapes(shapesOf(fields)),
      'src/trust/declare/generated/defaults.ts': printDefaults(fields),
      'docs/declaration.md': pageOf(fields),
    },
  };
}
