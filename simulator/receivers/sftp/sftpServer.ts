import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import ssh2, { type AuthContext, type Connection, type ParsedKey } from 'ssh2'
import { newKeyPair } from './keyPair.ts'
import { serveSession, type UnfinishedFiles } from './session.ts'
import type { SftpUser } from './sftpUser.ts'

const { Server, utils } = ssh2

interface Account {
  readonly user: SftpUser
  readonly password: string
  readonly publicKey: ParsedKey
}

/** What its owner must know to log in. */
export interface SftpLogin {
  readonly HOST: string
  readonly PORT: string
  readonly USER: string
  readonly PASSWORD: string
  readonly PRIVATE_KEY: string
  /** Fingerprint, as `ssh-keygen -l` prints it. */
  readonly HOST_KEY: string
}

/** One SFTP server for all boxes: an account for each, which logs in by key or password. */
export class SftpServer {
  readonly #accounts = new Map<string, Account>()
  /** With the account's name once it is known. */
  readonly #connections = new Map<Connection, string>()
  readonly #unfinished: UnfinishedFiles = new Set()
  readonly #server: ssh2.Server
  readonly #fingerprint: string
  #port = 0

  private constructor(hostKey: ReturnType<typeof newKeyPair>) {
    this.#fingerprint = `SHA256:${hash('sha256', parse(hostKey.public).getPublicSSH(), 'base64').replace(/=+$/, '')}`
    this.#server = new Server({ hostKeys: [hostKey.private] }, (connection) => this.#accept(connection))
  }

  static async start(): Promise<SftpServer> {
    const server = new SftpServer(newKeyPair())
    server.#server.listen(0, '127.0.0.1')
    await once(server.#server, 'listening')
    server.#port = (server.#server.address() as { port: number }).port
    return server
  }

  /** Makes an account. */
  add(user: SftpUser): SftpLogin {
    const keys = newKeyPair()
    const password = randomBytes(18).toString('base64url')
    this.#accounts.set(user.name, { user, password, publicKey: parse(keys.public) })
    return { HOST: '127.0.0.1', PORT: String(this.#port), USER: user.name, PASSWORD: password, PRIVATE_KEY: keys.private, HOST_KEY: this.#fingerprint }
  }

  /** Whether a client has begun to write this file (real path) and has not ended. */
  isUnfinished(path: string): boolean {
    return this.#unfinished.has(path)
  }

  /** Throws out whoever is logged in to an account. */
  cut(user: string): void {
    for (const [connection, name] of this.#connections) if (name === user) end(connection)
  }

  async stop(): Promise<void> {
    for (const connection of this.#connections.keys()) end(connection)
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #accept(connection: Connection): void {
    let account: Account | undefined
    answerAtOnce(connection)
    this.#connections.set(connection, '')
    connection.on('close', () => this.#connections.delete(connection))
    connection.on('error', () => undefined)
    connection.on('authentication', (context) => {
      account = this.#accounts.get(context.username)
      this.#connections.set(connection, context.username)
      if (account?.user.away()) return end(connection)
      return account !== undefined && proves(context, account) ? context.accept() : context.reject(['publickey', 'password'])
    })
    connection.on('session', (accept) => {
      const { user } = account!
      accept().on('sftp', (acceptSftp) => serveSession(acceptSftp(), user, this.#unfinished, () => end(connection)))
    })
  }
}

function proves(context: AuthContext, { password, publicKey }: Account): boolean {
  if (context.method === 'password') return equal(Buffer.from(context.password), Buffer.from(password))
  if (context.method !== 'publickey' || !equal(context.key.data, publicKey.getPublicSSH())) return false
  return context.signature === undefined || publicKey.verify(context.blob!, context.signature, context.hashAlgo) === true
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function parse(key: string): ParsedKey {
  const parsed = utils.parseKey(key)
  if (parsed instanceof Error) throw parsed
  return parsed
}

/** Small answers must not wait for the other side's acknowledgements: that would be 40 ms for each request. */
function answerAtOnce(connection: Connection): void {
  ;(connection as unknown as { setNoDelay(noDelay: boolean): void }).setNoDelay(true)
}

/** At once, without the goodbyes of the protocol. */
function end(connection: Connection): void {
  const socket = (connection as unknown as { _sock?: { destroy(): void } })._sock
  if (socket) socket.destroy()
  else connection.end()
}
