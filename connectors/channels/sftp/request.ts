import type { SftpConnection } from './connect.ts'

/** The connection ended, or spoke nonsense, before the server answered: what was asked for may have been done. */
export class LostConnection extends Error {
  constructor(cause?: unknown) {
    super('the connection ended before the server answered', cause === undefined ? undefined : { cause })
    this.name = 'LostConnection'
  }
}

/** Status codes of SFTP version 3 that we tell apart (draft-ietf-secsh-filexfer-02 section 7). */
export const status = { noSuchFile: 2, forbidden: 3, unsupported: 8 } as const

/** The status that the server answered with; undefined for any other error. */
export function statusOf(error: unknown): number | undefined {
  const { code } = error as { code?: unknown }
  return typeof code === 'number' ? code : undefined
}

type Done<T> = (error: Error | null | undefined, value?: T) => void

/** One request to the server. Rejects with the server's error, which has a status, or with LostConnection. */
export function askServer<T = void>(connection: SftpConnection, start: (done: Done<T>) => unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const { lost } = connection
    const giveUp = (): void => reject(new LostConnection())
    if (lost.aborted) return giveUp()
    lost.addEventListener('abort', giveUp, { once: true })
    const done: Done<T> = (error, value) => {
      lost.removeEventListener('abort', giveUp)
      if (!(error instanceof Error)) resolve(value as T)
      else reject(statusOf(error) === undefined ? new LostConnection(error) : error)
    }
    try {
      start(done)
    } catch (error) {
      done(isUnsupported(error) ? Object.assign(error, { code: status.unsupported }) : new LostConnection(error))
    }
  })
}

/** `ssh2` throws when it is asked for an extension that the server has not announced. */
function isUnsupported(error: unknown): error is Error {
  return error instanceof Error && error.message === 'Server does not support this extended request'
}
