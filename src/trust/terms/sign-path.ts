/** Where a signing request goes. */
export interface SignPath {
  readonly text: string;
  /** Whether it begins with `v1/`, which cert-manager writes itself; the rest is read without it. */
  readonly versioned: boolean;
  readonly mount: string;
  readonly endpoint: 'sign' | 'issue' | 'sign-verbatim' | 'other';
  readonly role: string;
}

const shape = /^(.+?)\/(?:issuer\/[^/]+\/)?(sign-verbatim|sign|issue)(?:\/([^/]+))?$/;

/** Reads `spec.vault.path` as cert-manager joins it: slashes around it count for nothing. */
export function parseSignPath(path: string): SignPath {
  const written = path.replace(/^\/+|\/+$/g, '');
  const text = written.replace(/^(v1\/+)+/, '');
  const [, mount = '', endpoint = 'other', role = ''] = shape.exec(text) ?? [];
  const complete = endpoint === 'sign-verbatim' || role !== '';
  return {
    text,
    versioned: text !== written,
    mount,
    endpoint: complete ? (endpoint as SignPath['endpoint']) : 'other',
    role,
  };
}
