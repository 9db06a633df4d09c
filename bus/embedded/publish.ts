import type { ClientBase, Pool } from 'pg'
import type { OutgoingRecord } from '../port.ts'
import { partitionOf } from '../partitioner.ts'
import { query } from './queries/query.ts'
import type { Topics } from './topics.ts'

const publishSql = query('publish.sql')

/**
 * Appends records in one statement. On a client with an open transaction they become visible when it commits, and other
 * publishers to the same partitions wait until then.
 *
 * @throws Failure KS-BUS-TOPIC; nothing is published then
 */
export async function publish(on: Pool | ClientBase, topics: Topics, records: readonly OutgoingRecord[]): Promise<void> {
  if (records.length === 0) return
  const partitionIds: number[] = []
  const keyLengths: number[] = []
  const valueLengths: (number | null)[] = []
  const headersLengths: number[] = []
  const bytes: Buffer[] = []
  const topicIds = new Set<number>()
  for (const record of records) {
    const key = Buffer.from(record.key)
    const partitions = topics.partitions(record.topic)
    const partition = partitions[partitionOf(key, partitions.length)]!
    const headers = Buffer.from(JSON.stringify(record.headers))
    topicIds.add(partition.topicId)
    partitionIds.push(partition.id)
    keyLengths.push(key.length)
    valueLengths.push(record.value?.length ?? null)
    headersLengths.push(headers.length)
    bytes.push(key, record.value ?? Buffer.alloc(0), headers)
  }
  await on.query({
    name: 'bus-publish',
    text: publishSql,
    values: [partitionIds, keyLengths, valueLengths, headersLengths, Buffer.concat(bytes), records.map((record) => record.timestamp_ms), [...topicIds].join(' ')],
  })
}
