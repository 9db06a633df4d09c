import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A server of a test on a free loopback port. */
export interface LoopbackServer {
  readonly port: number
  /** Connections so far. */
  readonly connections: number
  stop(): Promise<void>
}

/** Starts an HTTP server. */
export function startHttp(onRequest: RequestListener): Promise<LoopbackServer> {
  return start(createServer(onRequest))
}

/** Starts an HTTPS server with this key and certificate (PEM). */
export function startHttps(tls: { readonly key: string; readonly cert: string }, onRequest: RequestListener): Promise<LoopbackServer> {
  return start(createTlsServer(tls, onRequest))
}

/** Starts a bare TCP server. */
export function startTcp(onConnection: (socket: Socket) => void): Promise<LoopbackServer> {
  return start(createTcpServer(onConnection))
}

async function start(server: Server): Promise<LoopbackServer> {
  const open = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket: Socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections
    },
    async stop() {
      open.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}
