import { connect } from 'node:net';

/** How a server took what a client did on AMQP 0-9-1. */
export interface AmqpAnswer {
  /** 200, or the reply code with which the server closed. */
  readonly code: number;
  /** The server's words; empty with 200. */
  readonly text: string;
}

/** What a client does: it logs in with a token as password, opens a virtual host, and declares a queue. */
export interface AmqpClient {
  readonly port: number;
  readonly token: string;
  /** Name beside the token, which the OAuth 2 backend leaves aside. Default: empty. */
  readonly user?: string;
  /** Default: `/`. */
  readonly virtualHost?: string;
  /** Default: none is declared. */
  readonly queue?: string;
}

const short = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const long = (value: number): Buffer =>
  Buffer.from([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const shortText = (text: string): Buffer => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);
const longText = (text: Buffer): Buffer => Buffer.concat([long(text.length), text]);

/** Names of the methods that matter, by class and method. */
const method = {
  start: '10.10',
  tune: '10.30',
  opened: '10.41',
  closed: '10.50',
  channelOpened: '20.11',
  channelClosed: '20.40',
  declared: '50.11',
} as const;

/** Plays a client over one connection; answers with the first refusal, or 200. */
export function amqp({ port, token, user = '', virtualHost = '/', queue }: AmqpClient): Promise<AmqpAnswer> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (code: number, text: string): void => {
      socket.destroy();
      done({ code, text });
    };
    const send = (channel: number, classId: number, methodId: number, ...args: readonly Buffer[]): void => {
      const payload = Buffer.concat([short(classId), short(methodId), ...args]);
      socket.write(
        Buffer.concat([Buffer.from([1]), short(channel), long(payload.length), payload, Buffer.from([0xce])]),
      );
    };
    const refused = (args: Buffer): void => answer(args.readUInt16BE(0), args.toString('utf8', 3, 3 + (args[2] ?? 0)));
    const next: Readonly<Record<string, (args: Buffer) => void>> = {
      [method.start]: () => {
        // Whoever says so is told why, and not just cut off.
        const capability = Buffer.concat([shortText('authentication_failure_close'), Buffer.from('t\x01')]);
        const properties = Buffer.concat([shortText('capabilities'), Buffer.from('F'), longText(capability)]);
        const response = longText(Buffer.from(`\0${user}\0${token}`));
        send(0, 10, 11, longText(properties), shortText('PLAIN'), response, shortText('en_US'));
      },
      [method.tune]: (args) => {
        send(0, 10, 31, args);
        send(0, 10, 40, shortText(virtualHost), shortText(''), Buffer.from([0]));
      },
      [method.opened]: () => (queue === undefined ? answer(200, '') : send(1, 20, 10, shortText(''))),
      [method.channelOpened]: () =>
        send(1, 50, 10, short(0), shortText(queue ?? ''), Buffer.from([0]), longText(Buffer.alloc(0))),
      [method.declared]: () => answer(200, ''),
      [method.closed]: refused,
      [method.channelClosed]: refused,
    };
    let received = Buffer.alloc(0);
    socket.setTimeout(30_000, () => socket.destroy(new Error('no answer over AMQP in 30 s')));
    socket.once('connect', () => socket.write('AMQP\0\0\x09\x01'));
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('the server ended the connection without a word')));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 7 && received.length >= received.readUInt32BE(3) + 8) {
        const payload = received.subarray(7, 7 + received.readUInt32BE(3));
        received = received.subarray(payload.length + 8);
        next[`${payload.readUInt16BE(0)}.${payload.readUInt16BE(2)}`]?.(payload.subarray(4));
      }
    });
  });
}
