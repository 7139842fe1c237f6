import { readdirSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { checkFiles, type CheckedFiles } from '../files/check-files';
import { gather, type TextFile } from '../files/gather';
import { Unusable } from './exit-code';
import { isModule, loadModule, readText } from './load';

/** Checks files and folders: declarations, modules and artefacts, told apart by their content. */
export async function loadFiles(paths: readonly string[], clusters: readonly string[]): Promise<CheckedFiles> {
  const named = clusters.map(clusterOf);
  const modules = paths.filter(isModule);
  const given = [...paths.filter((path) => !isModule(path)).map((path) => ({ path, cluster: null })), ...named].flatMap(
    ({ path, cluster }) => textsOf(path, cluster),
  );
  // A file that is named twice is read once, and its cluster counts.
  const files = gather([...new Map(given.map((file) => [file.file, file])).values()]);
  const [declaration = null, ...more] = [...modules, ...files.declarations];
  if (more.length > 0) {
    const names = [declaration, ...more].map((one) => (typeof one === 'string' ? one : (one?.file ?? '')));
    throw new Unusable(`check takes one declaration, and these are several: ${names.join(', ')}`);
  }
  return checkFiles(files, typeof declaration === 'string' ? await loadModule(declaration) : declaration);
}

function clusterOf(text: string): { readonly path: string; readonly cluster: string } {
  const [cluster = '', ...rest] = text.split('=');
  const path = rest.join('=');
  if (cluster === '' || path === '') throw new Unusable(`--cluster ${text}: wanted NAME=FILE, for example prod=dist`);
  return { path, cluster };
}

/** The file itself, or the files below a folder that may be artefacts. */
function textsOf(path: string, cluster: string | null): readonly TextFile[] {
  const of = cluster === null ? {} : { cluster };
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    return [{ file: normalize(path), text: readText(path), isNamed: true, ...of }];
  return filesBelow(path).map((file) => ({ file: normalize(file), text: readText(file), isNamed: false, ...of }));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => (!name.startsWith('.') || name === '.well-known') && name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.(?:ya?ml|json|conf)$|(?:^|\.)advanced\.config$|^(?:openid-configuration|jwks)$/.test(entry.name)
        ? [path]
        : [];
    });
}
