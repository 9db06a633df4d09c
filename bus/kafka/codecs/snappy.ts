import { uncompress } from 'snappyjs'

const xerial = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00])
/** The magic bytes, the version and the oldest compatible version. */
const headerLength = xerial.length + 8

/**
 * Unpacks a batch that was packed with snappy, in either framing: one raw block, as most clients write it, or the blocks with
 * lengths of Java's clients (xerial).
 *
 * @throws Error on damaged input, and on more than `limit_bytes` of output
 */
export function decompressSnappy(packed: Buffer, limit_bytes: number): Buffer {
  if (!packed.subarray(0, xerial.length).equals(xerial)) return uncompress(packed, limit_bytes)
  const blocks: Buffer[] = []
  let left = limit_bytes
  for (let at = headerLength; at < packed.length; ) {
    const length = packed.readUInt32BE(at)
    const end = at + 4 + length
    if (end > packed.length) throw new Error(`a snappy block of ${length} bytes ends behind the batch`)
    const block = uncompress(packed.subarray(at + 4, end), left)
    left -= block.length
    blocks.push(block)
    at = end
  }
  return Buffer.concat(blocks)
}
