import { createPublicKey } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Signer, pemOf } from './signers';

/** Serves the documents by which Vault finds the clusters' keys, below `/east` and `/west`. */
export async function serveKeyDocuments(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const document = documents(urlOf(server))[request.url ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: urlOf(server),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

function documents(url: string): Readonly<Record<string, unknown>> {
  const of = (signer: Signer): readonly (readonly [string, unknown])[] => [
    [`/${signer}/keys`, { keys: [createPublicKey(pemOf(signer)).export({ format: 'jwk' })] }],
    [
      `/${signer}/.well-known/openid-configuration`,
      { issuer: `${url}/${signer}`, jwks_uri: `${url}/${signer}/keys`, response_types_supported: ['id_token'] },
    ],
  ];
  return Object.fromEntries([...of('east'), ...of('west')]);
}
