import type { KafkaMessage } from 'kafkajs'
import { innerModule, isLoaded } from './kafkajs.ts'

/** What this file uses of kafkajs' reader of bytes. */
interface Decoder {
  readInt32(): number
  canReadBytes(length: number): boolean
  readBytes(length: number): Buffer
}

/** A batch that could not be read, in place of its records. */
export interface UnreadableBatch {
  readonly firstOffset: bigint
  readonly reason: string
}

/** A message of kafkajs, or what stands for a batch that could not be read. */
export type ReadMessage = KafkaMessage & { readonly unreadable?: UnreadableBatch }

type DecodeMessages = (decoder: Decoder) => Promise<readonly ReadMessage[]>

// Where these lie in every record batch of format 2: base offset 0, length 8, magic 16, last offset delta 23, first time stamp 27.
const overhead = 12
const shortest = 61
const at = { length: 8, magic: 16, lastOffsetDelta: 23, timestamp: 27 }
const currentFormat = 2

const decodeBatch = innerModule<(decoder: Decoder) => Promise<{ records: ReadMessage[] }>>('protocol/recordBatch/v0/decoder.js').exports
const DecoderOf = innerModule<new (bytes: Buffer) => Decoder>('protocol/decoder.js').exports
const reading = innerModule<DecodeMessages>('protocol/requests/fetch/v4/decodeMessages.js')
const decodeOlder = reading.exports
if (isLoaded('protocol/requests/fetch/v11/response.js')) throw new Error('kafkajs has read answers already, so that its reading cannot be mended any more')

/**
 * In kafkajs one batch that cannot be unpacked makes the whole answer of a broker unreadable, and the consumer fetches it
 * again for ever, with all other partitions of that broker. Here such a batch becomes one message that says so, with its
 * bytes as they came, and the rest is read as ever.
 */
reading.exports = async (decoder) => {
  const length = decoder.readInt32()
  if (length <= 0 || !decoder.canReadBytes(length)) return []
  const set = decoder.readBytes(length)
  if (set.length > at.magic && set.readInt8(at.magic) !== currentFormat) return decodeOlder(new DecoderOf(withLength(set)))
  const messages: ReadMessage[] = []
  for (const batch of batchesIn(set)) messages.push(...(await read(batch)))
  return messages
}

/** The whole batches of an answer; its last may be cut off. */
function* batchesIn(set: Buffer): Generator<Buffer> {
  for (let start = 0; start + shortest <= set.length; ) {
    const end = start + overhead + set.readInt32BE(start + at.length)
    if (end > set.length) return
    yield set.subarray(start, end)
    start = end
  }
}

async function read(batch: Buffer): Promise<readonly ReadMessage[]> {
  try {
    return (await decodeBatch(new DecoderOf(batch))).records
  } catch (error) {
    return [standIn(batch, error as Error)]
  }
}

function withLength(set: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(set.length)
  return Buffer.concat([length, set])
}

function standIn(batch: Buffer, { message: reason }: Error): ReadMessage {
  const firstOffset = batch.readBigInt64BE(0)
  const standing = {
    key: null,
    value: Buffer.from(batch),
    timestamp: String(batch.readBigInt64BE(at.timestamp)),
    attributes: 0,
    offset: String(firstOffset + BigInt(batch.readInt32BE(at.lastOffsetDelta))),
    headers: {},
    isControlRecord: false,
    batchContext: { inTransaction: false },
    unreadable: { firstOffset, reason },
  }
  return standing as ReadMessage
}
