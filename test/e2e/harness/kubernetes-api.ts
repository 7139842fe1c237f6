import { call } from './http';

/** A Kubernetes object, as far as the harness looks into it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/** An answer of the API server that is no success, in its own words. */
export class KubernetesRefusal extends Error {
  constructor(
    what: string,
    readonly status: number,
    readonly words: string,
  ) {
    super(`${what}: ${status} ${words}`);
  }
}

/** What a token is asked for. */
export interface TokenRequest {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly audiences: readonly string[];
  readonly expirationSeconds?: number;
  /** Name of the Pod that the token shall live and die with. */
  readonly pod?: string;
}

/** The API of one cluster, as one caller. */
export class KubernetesApi {
  constructor(
    readonly url: string,
    readonly ca: string,
    private readonly token: string,
  ) {}

  /** The same cluster as another caller. */
  as(token: string): KubernetesApi {
    return new KubernetesApi(this.url, this.ca, token);
  }

  /** Applies a manifest as `kubectl apply --server-side --validate=strict` does: an unknown field is refused. */
  async apply(manifest: KubernetesObject): Promise<KubernetesObject> {
    const { name } = manifest.metadata;
    const path = `${collection(manifest)}/${name}?fieldManager=vault-trust-e2e&fieldValidation=Strict&force=true`;
    return this.send('PATCH', path, manifest, 'application/apply-patch+yaml');
  }

  /** Applies a namespace by name. */
  async namespace(name: string): Promise<void> {
    await this.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  }

  /** Reads an object; null where there is none. */
  async get(object: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>): Promise<KubernetesObject | null> {
    try {
      return await this.send('GET', `${collection(object)}/${object.metadata.name}`);
    } catch (error) {
      if (error instanceof KubernetesRefusal && error.status === 404) return null;
      throw error;
    }
  }

  /** The objects of a kind, of one namespace if one is named. */
  async list(
    { apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>,
    namespace?: string,
  ): Promise<readonly KubernetesObject[]> {
    const metadata = { name: '', ...(namespace === undefined ? {} : { namespace }) };
    const answer = await this.send('GET', collection({ apiVersion, kind, metadata }));
    const items = answer['items'] as readonly KubernetesObject[];
    // The members of a list leave out what the list says.
    return items.map((item) => ({ ...item, apiVersion, kind }));
  }

  async delete(object: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>): Promise<void> {
    await this.send('DELETE', `${collection(object)}/${object.metadata.name}`);
  }

  /** A ServiceAccount's token, as the kubelet and cert-manager ask for it. */
  async createToken(request: TokenRequest): Promise<string> {
    const { namespace, serviceAccount, audiences, expirationSeconds = 3600, pod } = request;
    const bound = pod === undefined ? {} : { boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name: pod } };
    const answer = await this.send('POST', `/api/v1/namespaces/${namespace}/serviceaccounts/${serviceAccount}/token`, {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      metadata: { name: serviceAccount },
      spec: { audiences, expirationSeconds, ...bound },
    });
    return (answer['status'] as { readonly token: string }).token;
  }

  /** Whether the API server is ready to serve. */
  async ready(): Promise<boolean> {
    return (await this.text('/readyz')) === 'ok';
  }

  /** A document that is no object of the API. */
  async text(path: string): Promise<string> {
    const { authorization } = this.headers();
    const { status, text } = await call(`${this.url}${path}`, { ca: this.ca, headers: { authorization } });
    if (status !== 200) throw new KubernetesRefusal(`GET ${path}`, status, text);
    return text;
  }

  private async send(
    method: string,
    path: string,
    body?: KubernetesObject,
    type = 'application/json',
  ): Promise<KubernetesObject> {
    const { status, text } = await call(`${this.url}${path}`, {
      method,
      ca: this.ca,
      headers: { ...this.headers(), 'content-type': type },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = JSON.parse(text) as KubernetesObject;
    if (status >= 300) throw new KubernetesRefusal(`${method} ${path}`, status, String(answer['message'] ?? text));
    return answer;
  }

  private headers(): { readonly authorization: string; readonly accept: string } {
    return { authorization: `Bearer ${this.token}`, accept: 'application/json' };
  }
}

/** Path of the objects of a kind. Every kind used here is in the plural what English makes of it. */
function collection({
  apiVersion,
  kind,
  metadata,
}: Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const scope = metadata.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`;
  return `${root}${scope}/${kind.toLowerCase().replace(/y$/, 'ie').replace(/s$/, 'se')}s`;
}
