import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What becomes of the bytes that go one way; the connection stays unless it is cut. */
export interface Meddling {
  readonly requests?: 'lost'
  /** Garbled: every byte is another one. Cut: the connection breaks instead of the answer. */
  readonly answers?: 'lost' | 'garbled' | 'cut'
}

/** A TCP proxy on a loopback port that can lose connections, and time, as a bad network does. */
export interface TcpProxy {
  readonly port: number
  /** Connections made through it so far. */
  readonly connections: number
  /** From now on, breaks each connection once this many bytes went from client to server on it; undefined to stop that. */
  cutAfter(clientBytes: number | undefined): void
  /** From now on, has this become of what is sent; `{}` to stop that. */
  meddle(meddling: Meddling): void
  /** Pieces of answers lost so far. */
  readonly lost: number
  /** Breaks every open connection now. */
  cutAll(): void
  /** From now on, what is sent either way arrives this much later; 0 to stop that. */
  delay(by_ms: number): void
  /** Breaks every open connection and every new one, as if nobody were there, until it is called with false. */
  block(blocked: boolean): void
  stop(): Promise<void>
}

/** Starts a proxy to a port of this machine. */
export async function startTcpProxy(toPort: number): Promise<TcpProxy> {
  const open = new Set<Socket>()
  let limit: number | undefined
  let meddling: Meddling = {}
  let lost = 0
  let delay_ms = 0
  let connections = 0
  let blocked = false
  const cutAll = (): void => open.forEach((socket) => socket.resetAndDestroy())
  const server = createServer((client) => {
    if (blocked) return void client.on('error', () => undefined).resetAndDestroy()
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
    const [up, down] = [line(upstream), line(client)]
    client.on('data', (data: Buffer) => {
      sent += data.byteLength
      if (limit !== undefined && sent > limit) cut()
      else if (meddling.requests === undefined) up(data, delay_ms)
    })
    upstream.on('data', (data: Buffer) => {
      if (meddling.answers === 'cut') cut()
      else if (meddling.answers === 'lost') lost += 1
      else down(meddling.answers === 'garbled' ? data.map((byte) => byte ^ 0x55) : data, delay_ms)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections
    },
    get lost() {
      return lost
    },
    cutAfter: (clientBytes) => (limit = clientBytes),
    meddle: (now) => (meddling = now),
    cutAll,
    delay: (by_ms) => (delay_ms = by_ms),
    block(now) {
      blocked = now
      if (blocked) cutAll()
    },
    async stop() {
      open.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** One way of a connection: nothing overtakes what was sent before it, however long that takes. */
function line(to: Socket): (data: Uint8Array, delay_ms: number) => void {
  let before = Promise.resolve()
  return (data, delay_ms) => {
    const ripe = delay_ms > 0 ? pause(delay_ms, undefined, { ref: false }) : undefined
    before = before.then(() => ripe).then(() => void to.write(data))
  }
}
