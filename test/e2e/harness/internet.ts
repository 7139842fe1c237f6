import { createServer as createProxy } from 'node:http';
import { createServer as createSite } from 'node:https';
import { type AddressInfo, type Server, type Socket, connect } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Authority, startAuthority } from './authority';
import type { Scope } from './scope';

/**
 * The part of the internet that a declaration speaks of: its names lead to servers on this machine,
 * by a proxy that every server under test is told to use, and one authority is known to all of them.
 */
export class Internet {
  private readonly routes = new Map<string, number>();
  private readonly servers: Server[] = [];
  private readonly open = new Set<Socket>();

  private constructor(
    readonly authority: Authority,
    private readonly scope: Scope,
    private proxyPort: number,
  ) {}

  static async start(scope: Scope): Promise<Internet> {
    const internet = new Internet(await startAuthority(scope), scope, 0);
    const proxy = createProxy();
    proxy.on('connect', (request, client: Socket) => {
      const port = internet.routes.get(request.url ?? '');
      if (port === undefined) {
        client.end('HTTP/1.1 502 no such host in this scenario\r\n\r\n');
        return;
      }
      const server = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 OK\r\n\r\n'));
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const) {
        internet.open.add(from);
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
        from.pipe(to);
      }
    });
    internet.proxyPort = await internet.listen(proxy);
    return internet;
  }

  /** Leads a URL's host and port to a port of this machine. */
  route(url: string, port: number): void {
    const { hostname, port: named } = new URL(url);
    this.routes.set(`${hostname}:${named === '' ? '443' : named}`, port);
  }

  /** Serves documents at their URLs, which are all of one host. */
  async host(documents: Readonly<Record<string, () => Promise<string>>>): Promise<void> {
    const [first = ''] = Object.keys(documents);
    const { certificate, key } = await this.authority.issue([new URL(first).hostname]);
    const site = createSite({ cert: certificate, key }, (request, response) => {
      const document = documents[new URL(request.url ?? '/', first).href];
      if (document === undefined) {
        response.writeHead(404).end();
        return;
      }
      document().then(
        (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
    this.route(first, await this.listen(site));
  }

  /** Environment of a server that uses this internet and, besides its authority, knows these certificates. */
  environment(name: string, ...certificates: readonly string[]): Readonly<Record<string, string>> {
    const file = join(this.scope.folder, `${name}-known.pem`);
    writeFileSync(file, [this.authority.certificate, ...certificates].join('\n'));
    return { HTTPS_PROXY: `http://127.0.0.1:${this.proxyPort}`, SSL_CERT_FILE: file };
  }

  /** Ends the proxy and the sites. */
  close(): void {
    for (const socket of this.open) socket.destroy();
    for (const server of this.servers) server.close();
  }

  private async listen(server: Server): Promise<number> {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.servers.push(server);
    server.on('connection', (socket: Socket) => this.open.add(socket));
    return (server.address() as AddressInfo).port;
  }
}
