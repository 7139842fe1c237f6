import { createServer } from 'node:net';

/**
 * Below the ports that Linux gives to outgoing connections, one of which would now and then take a port
 * between the moment it was found and the moment its server starts.
 */
const range = { first: 20_000, count: 12_000 };

/** Begins anywhere, so that test files that run side by side meet on no port; each port is given once in a round. */
let next = Math.floor(Math.random() * range.count);

/** Ports of 127.0.0.1 on which nobody listens, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  for (let tried = 0; ports.length < count; tried += 1) {
    if (tried === range.count) throw new Error(`${count} free ports from ${range.first} on are not to be had`);
    const port = range.first + (next++ % range.count);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
