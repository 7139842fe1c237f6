import { call } from './http';

type Json = Readonly<Record<string, unknown>>;

/** An answer of Vault. */
export interface VaultAnswer {
  readonly status: number;
  readonly data: Json | null;
  readonly auth: Json | null;
  /** Vault's own words where it refuses. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Vault's API as one caller. No method throws for an answer, whatever it is. */
export class VaultApi {
  constructor(
    readonly url: string,
    readonly ca: string,
    readonly token: string,
  ) {}

  /** The same Vault as another caller. */
  as(token: string): VaultApi {
    return new VaultApi(this.url, this.ca, token);
  }

  read(path: string): Promise<VaultAnswer> {
    return this.send('GET', path);
  }

  list(path: string): Promise<VaultAnswer> {
    return this.send('LIST', path);
  }

  write(path: string, body: Json = {}): Promise<VaultAnswer> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<VaultAnswer> {
    return this.send('DELETE', path);
  }

  /** Logs in with a ServiceAccount's token, as cert-manager and agents do. */
  login(mount: string, role: string, jwt: string): Promise<VaultAnswer> {
    return this.as('').write(`auth/${mount}/login`, { role, jwt });
  }

  /** Any request; a PATCH has the one type of content that Vault takes for it. */
  async send(method: string, path: string, body?: Json): Promise<VaultAnswer> {
    const { status, text } = await call(`${this.url}/v1/${path}`, {
      method,
      ca: this.ca,
      headers: {
        ...(this.token === '' ? {} : { 'x-vault-token': this.token }),
        ...(method === 'PATCH' ? { 'content-type': 'application/merge-patch+json' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (text === '' ? {} : JSON.parse(text)) as Partial<VaultAnswer>;
    return {
      status,
      data: answer.data ?? null,
      auth: answer.auth ?? null,
      errors: answer.errors ?? [],
      warnings: answer.warnings ?? [],
    };
  }
}
