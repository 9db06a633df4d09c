import pg from 'pg'
import { advisoryLocks } from '../../base/advisoryLocks.ts'
import { query } from './queries/query.ts'
import type { Partition } from './topics.ts'

const groupSql = query('group.sql')
const membersSql = query('members.sql')
const endsSql = query('ends.sql')
const fetchSql = query('fetch.sql')
const commitSql = query('commit.sql')

/** A record as the table has it. */
export interface StoredRecord {
  readonly record_offset: string
  readonly key: Buffer | null
  readonly value: Buffer | null
  readonly headers: string
  readonly timestamp_ms: string
}

/** Where a partition begins and ends, and how far the group has read it, if it has. */
export interface PartitionEnd {
  readonly start: bigint
  readonly end: bigint
  readonly committed: bigint | undefined
}

/** What a session tells its consumer. */
export interface SessionEvents {
  /** Records came to one of the topics (ids). */
  readonly onRecords: (topicIds: readonly number[]) => void
  /** A consumer came to the group, went, or gave a partition up. */
  readonly onMembers: () => void
  readonly onLost: () => void
}

/**
 * One consumer's connection. Everything it holds in the group are locks of this connection: its membership (shared) and its
 * partitions (exclusive). So whatever way it ends, the server frees them; and because offsets are committed over it, a
 * consumer that has lost its partitions cannot commit.
 */
export class Session {
  readonly #client: pg.Client
  readonly #groupId: number
  readonly #lockSpace: number

  private constructor(client: pg.Client, groupId: number) {
    this.#client = client
    this.#groupId = groupId
    this.#lockSpace = advisoryLocks.busGroups + groupId
  }

  /** Connects and joins the group. The server ends a session that is silent for longer than the timeout. */
  static async open(config: pg.ClientConfig, group: string, topicIds: readonly number[], timeout_ms: number, events: SessionEvents): Promise<Session> {
    const client = new pg.Client(config)
    client.on('error', events.onLost)
    client.on('end', events.onLost)
    await client.connect()
    try {
      const id = await groupIdOf(client, group)
      client.on('notification', ({ channel, payload }) => {
        if (channel === 'bus_records') events.onRecords((payload ?? '').split(' ').map(Number))
        else if (payload === String(id)) events.onMembers()
      })
      await client.query('listen bus_records')
      await client.query('listen bus_groups')
      await client.query(
        `select set_config('idle_session_timeout', $1, false), set_config('tcp_keepalives_idle', '10', false),
                set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`,
        [String(timeout_ms)],
      )
      const session = new Session(client, id)
      await client.query('select pg_advisory_lock_shared($1, -topic) from unnest($2::int[]) as topic', [session.#lockSpace, topicIds])
      await session.announce()
      return session
    } catch (cause) {
      await client.end()
      throw cause
    }
  }

  /** Tells the other consumers of the group that something changed. */
  async announce(): Promise<void> {
    await this.#client.query("select pg_notify('bus_groups', $1)", [String(this.#groupId)])
  }

  /**
   * This consumer's place among the consumers of each topic.
   *
   * @returns by topic id: how many there are, and which of them this one is
   */
  async places(): Promise<ReadonlyMap<number, { readonly members: number; readonly place: number }>> {
    const { rows } = await this.#client.query<{ topic_id: number; pids: number[] }>(membersSql, [this.#lockSpace])
    const own = (this.#client as unknown as { processID: number }).processID
    return new Map(rows.map(({ topic_id, pids }) => [topic_id, { members: pids.length, place: pids.indexOf(own) }]))
  }

  /** Takes those of the partitions that nobody holds. */
  async take(partitions: readonly Partition[]): Promise<readonly Partition[]> {
    const { rows } = await this.#client.query<{ id: number }>(
      'select id from unnest($2::int[]) as id where pg_try_advisory_lock($1, id)',
      [this.#lockSpace, partitions.map(({ id }) => id)],
    )
    return partitions.filter((partition) => rows.some(({ id }) => id === partition.id))
  }

  /** Gives partitions up for the others. */
  async giveUp(partitions: readonly Partition[]): Promise<void> {
    await this.#client.query('select pg_advisory_unlock($1, id) from unnest($2::int[]) as id', [this.#lockSpace, partitions.map(({ id }) => id)])
    await this.announce()
  }

  /** By partition id. */
  async ends(partitions: readonly Partition[]): Promise<ReadonlyMap<number, PartitionEnd>> {
    const { rows } = await this.#client.query<{ id: number; start_offset: string; end_offset: string; committed: string | null }>({
      name: 'bus-ends',
      text: endsSql,
      values: [partitions.map(({ id }) => id), this.#groupId],
    })
    return new Map(rows.map((row) => [row.id, { start: BigInt(row.start_offset), end: BigInt(row.end_offset), committed: row.committed === null ? undefined : BigInt(row.committed) }]))
  }

  /** At most `limit` records of a partition, from the offset on. */
  async fetch(partition: Partition, from: bigint, limit: number): Promise<readonly StoredRecord[]> {
    const { rows } = await this.#client.query<StoredRecord>({ name: 'bus-fetch', text: fetchSql, values: [partition.id, from, limit] })
    return rows
  }

  async commit(partition: Partition, next: bigint): Promise<void> {
    await this.#client.query({ name: 'bus-commit', text: commitSql, values: [this.#groupId, partition.id, next] })
  }

  /** @throws when the session is lost */
  async heartbeat(): Promise<void> {
    await this.#client.query('select')
  }

  /** Leaves the group; its partitions are free at once. */
  async end(): Promise<void> {
    await this.#client.query('select pg_advisory_unlock_all()').then(() => this.announce()).catch(() => undefined)
    this.#client.removeAllListeners('end')
    await this.#client.end()
  }

  /** Closes the connection without a word, for a session that is lost: a server that does not answer would be waited for. */
  drop(): void {
    this.#client.removeAllListeners().on('error', () => undefined)
    this.#client.end().catch(() => undefined)
  }
}

async function groupIdOf(client: pg.Client, group: string): Promise<number> {
  for (;;) {
    const { rows } = await client.query<{ id: number }>(groupSql, [group])
    if (rows[0]) return rows[0].id
  }
}
