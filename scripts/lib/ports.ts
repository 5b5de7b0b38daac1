import { createServer } from 'node:net';

/** A TCP port that nothing listens on at the moment of asking. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port: 0 }, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('The probe got no port.'));
        else resolve(address.port);
      });
    });
  });
}

/** Why nothing can listen at the address, as the operating system's code (`EADDRINUSE`, `EACCES`), or none. */
export function listenFault(address: { host: string; port: number }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ ...address, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
