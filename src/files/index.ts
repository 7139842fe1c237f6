export { printYaml } from './print-yaml';
export { readDeclaration, type DeclarationFile } from './read-declaration';
export { synthFiles } from './synth';
