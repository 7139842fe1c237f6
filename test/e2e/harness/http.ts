import { type ClientRequest, type RequestOptions, request as requestPlainly } from 'node:http';
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

async function attempt(url: string, { ca, ...call }: Call): Promise<Answer> {
  const sent = request(url, { ...options(call), ca, agent });
  try {
    return await answerTo(sent, url, call.body);
  } catch (error) {
    const ended = sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
    throw ended ? new StaleConnection() : error;
  }
}

/** One call to a server of 127.0.0.1 without TLS, on a connection of its own. */
export function callPlainly(url: string, call: Omit<Call, 'ca'>): Promise<Answer> {
  return answerTo(requestPlainly(url, { ...options(call), agent: false }), url, call.body);
}

function options({ method = 'GET', headers = {} }: Omit<Call, 'ca'>): RequestOptions {
  return { method, headers: { ...headers }, timeout: 30_000 };
}

function answerTo(sent: ClientRequest, url: string, body: string | undefined): Promise<Answer> {
  return new Promise((done, fail) => {
    sent.on('response', (received) => {
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
