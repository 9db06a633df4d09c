import type { OutgoingRecord } from '../port.ts'

/** Before the records of a batch lie its offset, length, time stamps, producer and count (format 2). */
const batchHeader_bytes = 61
/** A record of a batch of its own has one byte each for its attributes and for its distance in time and offset from the first. */
const fixed_bytes = 3
const none = -1

/** The bytes of a record in a batch of its own, unpacked: what brokers compare with max.message.bytes. */
export function messageSize_bytes({ key, value, headers }: OutgoingRecord): number {
  const texts = Object.entries(headers).flat()
  const body = fixed_bytes + counted(Buffer.byteLength(key)) + counted(value?.length ?? none) + numberSize(texts.length / 2) + texts.reduce((sum, text) => sum + counted(Buffer.byteLength(text)), 0)
  return batchHeader_bytes + numberSize(body) + body
}

/** Bytes with their number before them. */
function counted(bytes: number): number {
  return numberSize(bytes) + Math.max(0, bytes)
}

/** The bytes of a number of variable length: seven bits in each, after one for its sign. */
function numberSize(number: number): number {
  const zigZag = number < 0 ? -2 * number - 1 : 2 * number
  return Math.max(1, Math.ceil((32 - Math.clz32(zigZag)) / 7))
}
