import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A port of 127.0.0.1 that leads each new connection to one of several others in turn, as what stands before API servers does. */
export class Balancer {
  private ports: readonly number[] = [];
  private taken = 0;
  private readonly open = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Balancer> {
    const server = createServer({ allowHalfOpen: true });
    const balancer = new Balancer(server);
    server.on('connection', (client: Socket) => balancer.join(client));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return balancer;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Leads new connections to these ports; those that are open stay where they are. */
  leadTo(...ports: readonly number[]): void {
    this.ports = ports;
  }

  close(): void {
    this.server.close();
    for (const socket of this.open) socket.destroy();
  }

  private join(client: Socket): void {
    const port = this.ports[this.taken++ % this.ports.length];
    if (port === undefined) {
      client.destroy();
      return;
    }
    const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => this.open.delete(from));
      from.pipe(to);
    }
  }
}
