import { createServer } from 'node:net'

/** Systems give outgoing connections ports from 32,768 (Linux) or 49,152 on. */
const range = { first: 20_000, count: 12_000 }

/**
 * A loopback port that nobody has, for an address that is told before somebody listens there, or who leaves it and comes back:
 * no outgoing connection takes it meanwhile, and nobody who asks for any port gets it.
 */
export async function restingPort(): Promise<number> {
  for (;;) {
    const port = range.first + Math.floor(Math.random() * range.count)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
