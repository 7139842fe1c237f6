import { request } from 'node:https';

/** An answer of a server. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One call to a server whose certificate is known. `fetch` cannot be told which certificates to trust. */
export function call(
  url: string,
  options: {
    readonly method?: string;
    readonly ca: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(
      url,
      {
        method: options.method ?? 'GET',
        ca: options.ca,
        headers: { ...options.headers },
        agent: false,
        timeout: 30_000,
      },
      (received) => {
        let text = '';
        received.setEncoding('utf8');
        received.on('data', (chunk: string) => (text += chunk));
        received.on('end', () => done({ status: received.statusCode ?? 0, text }));
        received.on('error', fail);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer from ${url} in 30 s`)));
    sent.on('error', fail);
    sent.end(options.body);
  });
}
