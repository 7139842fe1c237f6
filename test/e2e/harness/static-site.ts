import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from './authority';

/** A web server of 127.0.0.1 that shows texts, as a bucket does. */
export interface StaticSite {
  /** `https://127.0.0.1:<port>`. */
  readonly url: string;
  /** What is shown, by URL; may change at any time. */
  readonly documents: Map<string, string>;
  /** How often each URL was asked for. */
  readonly asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Starts a site without any document. */
export async function startStaticSite({ certificate, key }: KeyPair): Promise<StaticSite> {
  const documents = new Map<string, string>();
  const asked = new Map<string, number>();
  const server = createServer({ cert: certificate, key }, (request, response) => {
    const address = `${url}${request.url ?? ''}`;
    asked.set(address, (asked.get(address) ?? 0) + 1);
    const text = documents.get(address);
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    documents,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
