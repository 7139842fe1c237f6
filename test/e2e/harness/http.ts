import { request as requestPlainly } from 'node:http';
import { Agent, request } from 'node:https';

/** An answer of a server. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Call {
  readonly method?: string;
  readonly ca: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Connections are kept for less time than any server keeps them. */
const agent = new Agent({ keepAlive: true, timeout: 15_000 });

/** One call to a server whose certificate is known. `fetch` cannot be told which certificates to trust. */
export async function call(url: string, options: Call): Promise<Answer> {
  for (;;) {
    try {
      return await attempt(url, options);
    } catch (error) {
      // Each such attempt uses up a connection that was kept, and the last is a new one.
      if (!(error instanceof StaleConnection)) throw error;
    }
  }
}

/** The server had ended a connection that was kept, before it read the request. */
class StaleConnection extends Error {}

function attempt(url: string, { method = 'GET', ca, headers = {}, body }: Call): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(url, { method, ca, headers: { ...headers }, agent, timeout: 30_000 }, (received) => {
      let text = '';
      received.setEncoding('utf8');
      received.on('data', (chunk: string) => (text += chunk));
      received.on('end', () => done({ status: received.statusCode ?? 0, text }));
      received.on('error', fail);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer from ${url} in 30 s`)));
    sent.on('error', (error: NodeJS.ErrnoException) =>
      fail(sent.reusedSocket && error.code === 'ECONNRESET' ? new StaleConnection() : error),
    );
    sent.end(body);
  });
}

/** One call to a server of 127.0.0.1 without TLS, on a connection of its own. */
export async function callPlainly(
  url: string,
  { method = 'GET', headers = {}, body }: Omit<Call, 'ca'>,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = requestPlainly(url, { method, headers: { ...headers }, agent: false, timeout: 30_000 }, (received) => {
      let text = '';
      received.setEncoding('utf8');
      received.on('data', (chunk: string) => (text += chunk));
      received.on('end', () => done({ status: received.statusCode ?? 0, text }));
      received.on('error', fail);
    });
    sent.on('timeout', () => sent.destroy(new Error(`no answer from ${url} in 30 s`)));
    sent.on('error', fail);
    sent.end(body);
  });
}
