import type { Rule } from './rule';

/** Every rule of its own: what no server refuses, or only an artefact says. */
export const rules: readonly Rule[] = [];
