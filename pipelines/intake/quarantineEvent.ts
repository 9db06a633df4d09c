import { derivedId } from '../../base/hash.ts'
import { render } from '../../errors/failure.ts'
import { parameterText } from '../../errors/words/fill.ts'
import type { OutboxRow } from '../../ledger/outbox.ts'
import { topicOf } from '../../ledger/positions.ts'
import type { QuarantineRow } from '../../ledger/quarantine.ts'
import { writeRecord } from '../../schemas/record.ts'
import { ourSource } from '../ourSource.ts'

const head_bytes = 1024
/** A record of any size must not make an event that the bus refuses: that would hold up all events behind it. */
const mostCharacters = { parameter: 500, text: 10_000 }

/** What the quarantine topic says of a record; the bytes themselves stay in the ledger. */
export function quarantineEvent(row: QuarantineRow, now_ms: number): OutboxRow {
  const place = `${row.topic}/${row.partition}/${row.offset}`
  const story = row.story ?? place
  const at = new Date(now_ms).toISOString()
  const type = 'fi.kuntasilta.quarantine.RecordQuarantined'
  const id = derivedId('quarantine', place)
  const record = writeRecord(type, {
    story,
    reason: row.problem.code,
    parameters: Object.fromEntries(Object.entries(row.problem.parameters).map(([name, value]) => [name, short(parameterText(value), mostCharacters.parameter)])),
    text: short(render(row.problem), mostCharacters.text),
    topic: topicOf(row.topic),
    partition: row.partition,
    offset: BigInt(row.offset),
    key: row.key === null ? null : Buffer.from(row.key.subarray(0, head_bytes)),
    sha256: row.sha256,
    size_bytes: row.value?.length ?? 0,
    head: Buffer.from(row.value?.subarray(0, head_bytes) ?? []),
    quarantinedAt: at,
  }, { id, source: ourSource, time: at, subject: place })
  return { eventId: id, topic: record.topic, story, type, headers: record.headers, value: record.value }
}

function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`
}
