export { checkFiles, type CheckedFiles } from './check-files';
export { gather, type Gathered, type TextFile } from './gather';
export { printYaml } from './print-yaml';
export { readDeclaration, type DeclarationFile } from './read-declaration';
export { synthFiles } from './synth';
