import { problem } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import type { BusRecord, RecordHeaders, TopicPartition } from '../port.ts'
import type { ReadMessage } from './internals/unreadableBatches.ts'

/** A message of kafkajs as the bus hands it over. */
export function asRecord({ topic, partition }: TopicPartition, message: ReadMessage): BusRecord {
  const record = {
    topic,
    partition,
    offset: BigInt(message.offset),
    key: message.key,
    value: message.value,
    headers: textHeaders(message.headers ?? {}),
    timestamp_ms: Number(message.timestamp),
  }
  if (message.unreadable === undefined) return record
  const { firstOffset: first, reason } = message.unreadable
  return { ...record, unreadable: problem('KS-BUS-UNREADABLE', { topic, partition, first: Number(first), last: Number(record.offset), reason: said(reason) }) }
}

/** Of a header that is there several times the last counts. */
function textHeaders(headers: NonNullable<ReadMessage['headers']>): RecordHeaders {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (last !== undefined && last !== null) texts[name] = last.toString()
  }
  return texts
}
