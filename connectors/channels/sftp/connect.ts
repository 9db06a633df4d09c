import { Client, type ConnectConfig, type SFTPWrapper } from 'ssh2'
import type { Secret } from '../../../base/secret.ts'
import { failure, type Failure } from '../../../errors/failure.ts'
import { Reasoned } from '../../../errors/words/reasoned.ts'
import { listed, phrase, said } from '../../../errors/words/words.ts'
import { fingerprintOf, isTrusted } from './hostKeys.ts'

/** Where an SFTP box is and how we log in, every reference resolved. */
export interface SftpAddress {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly privateKey?: Secret
  readonly password?: Secret
  /** Fingerprints of the host keys that are trusted. */
  readonly hostKeys: readonly string[]
  readonly timeout_ms: number
}

/** An open SFTP connection. */
export interface SftpConnection {
  readonly sftp: SFTPWrapper
  /** Aborts when the connection is gone, whoever ended it. */
  readonly lost: AbortSignal
  /** Ends it at once. */
  end(): void
}

/** We gave up on a connection, or it ended before it was there. */
class NotConnected extends Reasoned {}

/**
 * Connects, logs in and opens SFTP. Throws KS-CHANNEL-CONNECT, -HOST-KEY and -LOGIN: in all of them nothing was sent.
 * (`ssh2` itself rather than ssh2-sftp-client: that one reports a server's general failure as a file that is not there,
 * which for us would mean that a transmission was not taken.)
 */
export async function connectSftp(address: SftpAddress, signal: AbortSignal): Promise<SftpConnection> {
  const client = new Client()
  const lost = new AbortController()
  let seenKey = ''
  let stop = (): void => undefined
  let late: NodeJS.Timeout | undefined
  client.once('close', () => lost.abort())
  try {
    const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
      stop = () => reject(new NotConnected(phrase('the call was stopped on our side')))
      signal.addEventListener('abort', stop)
      if (signal.aborted) stop()
      late = setTimeout(() => reject(new NotConnected(phrase('no connection within {timeout} ms', { timeout: address.timeout_ms }))), address.timeout_ms)
      client.on('error', reject)
      client.once('close', () => reject(new NotConnected(phrase('the server closed the connection'))))
      client.once('ready', () => client.sftp((error, opened) => (error === undefined ? resolve(opened) : reject(error))))
      client.connect(configOf(address, (key) => {
        seenKey = fingerprintOf(key)
        return isTrusted(seenKey, address.hostKeys)
      }))
      client.setNoDelay(true)
    })
    sftp.on('error', () => void client.destroy())
    return { sftp, lost: lost.signal, end: () => void client.destroy() }
  } catch (error) {
    client.destroy()
    throw connectFailure(address, seenKey, error)
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
  }
}

function configOf(address: SftpAddress, hostVerifier: (key: Buffer) => boolean): ConnectConfig {
  return {
    host: address.host,
    port: address.port,
    username: address.username,
    readyTimeout: 0,
    keepaliveInterval: 10_000,
    keepaliveCountMax: 3,
    hostVerifier,
    ...(address.privateKey === undefined ? {} : { privateKey: address.privateKey.reveal() }),
    ...(address.password === undefined ? {} : { password: address.password.reveal() }),
  }
}

function connectFailure(address: SftpAddress, seenKey: string, error: unknown): Failure {
  const host = `${address.host}:${address.port}`
  const { level, code, message } = error as Error & { level?: string; code?: string }
  if (seenKey !== '' && !isTrusted(seenKey, address.hostKeys)) {
    return failure('KS-CHANNEL-HOST-KEY', { host, seen: seenKey, trusted: listed('and', address.hostKeys) }, error)
  }
  if (level === 'client-authentication') return failure('KS-CHANNEL-LOGIN', { host, username: address.username }, error)
  if (message.includes('privateKey')) return failure('KS-CHANNEL-SETTING', { setting: 'privateKey', reason: phrase('it is not a private key that can be read without a passphrase') })
  return failure('KS-CHANNEL-CONNECT', { host, reason: error instanceof NotConnected ? error.reason : said(code ?? message) }, error)
}
