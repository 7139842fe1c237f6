import { parseDnsLabel, parseDnsSubdomain } from './dns-name';
import { accept, refuse, type Parsed } from './parsed';

/** A ServiceAccount, as the `sub` of its tokens names it. */
export interface ServiceAccountSubject {
  readonly namespace: string;
  readonly name: string;
}

const prefix = 'system:serviceaccount:';

/** The `sub` of a ServiceAccount's tokens, and its user name at the API server. */
export function serviceAccountSubject(namespace: string, name: string): string {
  return `${prefix}${namespace}:${name}`;
}

/**
 * The ServiceAccount that a subject names.
 * Source: apiserver pkg/authentication/serviceaccount/util.go `SplitUsername`.
 */
export function parseServiceAccountSubject(text: string): Parsed<ServiceAccountSubject> {
  const [namespace = '', name = '', ...more] = text.startsWith(prefix) ? text.slice(prefix.length).split(':') : [];
  return more.length === 0 && parseDnsLabel(namespace).ok && parseDnsSubdomain(name).ok
    ? accept({ namespace, name })
    : refuse('`system:serviceaccount:<namespace>:<name>`');
}
