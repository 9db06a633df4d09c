import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A TCP proxy on a loopback port that can lose connections as a bad network does. */
export interface TcpProxy {
  readonly port: number
  /** Connections made through it so far. */
  readonly connections: number
  /** From now on, breaks each connection once this many bytes went from client to server on it; undefined to stop that. */
  cutAfter(clientBytes: number | undefined): void
  /** Breaks every open connection now. */
  cutAll(): void
  stop(): Promise<void>
}

/** Starts a proxy to a port of this machine. */
export async function startTcpProxy(toPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let limit: number | undefined
  let connections = 0
  const server = createServer((client) => {
    connections += 1
    const upstream = connect(toPort, '127.0.0.1')
    const both = [client, upstream]
    let sent = 0
    const cut = (): void => both.forEach((socket) => socket.resetAndDestroy())
    for (const socket of both) {
      open.add(socket.setNoDelay())
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        both.forEach((other) => other.destroy())
      })
    }
    client.on('data', (data: Buffer) => {
      sent += data.byteLength
      if (limit !== undefined && sent > limit) cut()
      else upstream.write(data)
    })
    upstream.on('data', (data) => client.write(data))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections
    },
    cutAfter: (clientBytes) => (limit = clientBytes),
    cutAll: () => open.forEach((socket) => socket.resetAndDestroy()),
    async stop() {
      open.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
