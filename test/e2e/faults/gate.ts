import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from '../harness/authority';
import { call } from '../harness/http';
import type { VaultServer } from '../harness/vault-server';

/** Stands before Vault under a certificate of the same authority, and can do something right before a request goes through. */
export class Gate {
  private before: { readonly path: RegExp; readonly act: () => Promise<void> } | null = null;

  private constructor(private readonly server: Server) {}

  static async start(vault: VaultServer, serving: KeyPair): Promise<Gate> {
    const server = createServer({ cert: serving.certificate, key: serving.key });
    const gate = new Gate(server);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        const token = request.headers['x-vault-token'];
        const headers = typeof token === 'string' ? { 'x-vault-token': token } : {};
        gate
          .reached(path)
          .then(() => call(`${vault.url}${path}`, { method: request.method ?? '', ca: vault.caBundle, headers, body }))
          .then(({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text))
          .catch((error: unknown) => response.writeHead(502).end(String(error)));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return gate;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Does a thing once, before the next request to such a path goes through. */
  onceBefore(path: RegExp, act: () => Promise<void>): void {
    this.before = { path, act };
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async reached(path: string): Promise<void> {
    if (this.before === null || !this.before.path.test(path)) return;
    const { act } = this.before;
    this.before = null;
    await act();
  }
}
