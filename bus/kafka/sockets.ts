import { connect, isIP, Socket, type TcpNetConnectOpts } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ISocketFactory } from 'kafkajs'

const keepAlive_ms = 60_000

/**
 * The sockets of one Kafka client. kafkajs may go on after it was told to stop (a join that is retried, a broker that is
 * tried once more); once these are closed none is left, and each that it then asks for fails at once.
 */
export class Sockets {
  readonly #connect: (to: TcpNetConnectOpts) => Socket
  readonly #open = new Set<Socket>()
  #closed = false

  constructor(open: (to: TcpNetConnectOpts) => Socket = connect) {
    this.#connect = open
  }

  readonly factory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (this.#closed) return new Socket().destroy(new Error('this client has ended'))
    const socket = this.#connect({ host, port }).setNoDelay().setKeepAlive(true, keepAlive_ms)
    this.#open.add(socket)
    socket.once('close', () => this.#open.delete(socket))
    if (ssl) return connectTls({ host, ...(isIP(host) ? {} : { servername: host }), ...ssl, socket }, onConnect)
    return socket.once('connect', onConnect)
  }

  close(): void {
    this.#closed = true
    for (const socket of this.#open) socket.destroy()
  }
}
