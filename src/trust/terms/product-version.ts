import { accept, refuse, type Parsed } from './parsed';

/** Regular expression of a product's version. */
export const productVersionPattern = '^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))?$';

const syntax = new RegExp(productVersionPattern);

/** A released version of a product, with or without its patch: `1.21`, `1.21.2`. */
export function parseProductVersion(text: string): Parsed<string> {
  return syntax.test(text) ? accept(text) : refuse('a version such as `1.21` or `1.21.2`');
}
