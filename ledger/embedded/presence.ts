import pg from 'pg'
import { advisoryLocks } from '../../base/advisoryLocks.ts'
import { ledgerName } from './cluster.ts'

/** These end with their connection, and so with the process, however it ends. */
const { service: serviceLock, presence: presenceLock } = advisoryLocks

/**
 * One process's presence on an embedded server: a connection that holds the presence lock shared, and the service lock when
 * the process is the service. While anyone is present, nobody stops the server.
 */
export class Presence {
  readonly #client: pg.Client
  #callback: (() => void) | undefined
  readonly #tell = (): void => this.#callback?.()

  private constructor(client: pg.Client) {
    this.#client = client
    client.once('end', this.#tell)
  }

  /**
   * Connects and makes the presence known; waits while a last user is just stopping the server, and then fails as the
   * connection does.
   */
  static async enter(socketFolder: string, application: string): Promise<Presence> {
    const client = new pg.Client({ host: socketFolder, user: ledgerName, database: ledgerName, application_name: application })
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
      return new Presence(client)
    } catch (cause) {
      await client.end()
      throw cause
    }
  }

  /** Calls back once if the connection ends by itself, which means that the server went away. */
  onLost(callback: () => void): void {
    this.#callback = callback
  }

  /** Becomes the one service of the folder. @returns the name of another that already is, or undefined on success */
  async becomeService(): Promise<string | undefined> {
    const { rows } = await this.#client.query<{ mine: boolean; holder: string | null }>(
      `select pg_try_advisory_lock($1) as mine,
              (select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.objid = $1 and l.granted and a.pid <> pg_backend_pid()) as holder`,
      [serviceLock],
    )
    return rows[0]?.mine ? undefined : (rows[0]?.holder ?? 'a service that is just ending')
  }

  /**
   * Gives up what is held, and takes the presence lock alone.
   *
   * @returns whether nobody else is present; false as well when the server has gone away or another is stopping it
   */
  async leaveAndAskWhetherAlone(): Promise<boolean> {
    this.#client.removeListener('end', this.#tell)
    try {
      await this.#client.query('select pg_advisory_unlock_all()')
      const { rows } = await this.#client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [presenceLock])
      return rows[0]?.alone ?? false
    } catch {
      return false
    }
  }

  /** Ends the connection, and with it every lock. */
  async end(): Promise<void> {
    this.#client.removeListener('end', this.#tell)
    await this.#client.end()
  }
}
