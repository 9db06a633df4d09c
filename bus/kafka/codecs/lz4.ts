const magic = 0x184d2204
const uncompressedBlock = 0x8000_0000

/**
 * Unpacks an LZ4 frame (specification 1.6.x): what every Kafka client writes for record batches. Checksums are not checked,
 * because the batch around it has one of its own.
 *
 * @throws Error on damaged input, and on more than `limit_bytes` of output
 */
export function decompressLz4(frame: Buffer, limit_bytes: number): Buffer {
  if (frame.readUInt32LE(0) !== magic) throw new Error('this is no LZ4 frame')
  const flags = frame.readUInt8(4)
  const [blockChecksums, contentSize, dictionary] = [flags & 0x10, flags & 0x08, flags & 0x01]
  if (flags >> 6 !== 1) throw new Error(`version ${flags >> 6} of LZ4 frames is not known`)
  if (dictionary) throw new Error('an LZ4 frame with a dictionary cannot be read')
  const output = new Output(limit_bytes)
  let at = 6 + (contentSize ? 8 : 0) + 1
  for (;;) {
    const header = frame.readUInt32LE(at)
    if (header === 0) return output.bytes()
    const length = header & ~uncompressedBlock
    const block = frame.subarray(at + 4, at + 4 + length)
    if (block.length < length) throw new Error('an LZ4 block ends behind the batch')
    if (header & uncompressedBlock) output.append(block, 0, length)
    else unpackBlock(block, output)
    at += 4 + length + (blockChecksums ? 4 : 0)
  }
}

/** A block is a row of sequences: some literal bytes, then a copy of what came `distance` bytes before. */
function unpackBlock(block: Buffer, output: Output): void {
  let at = 0
  const longer = (start: number): number => {
    let length = start
    if (start === 15) {
      let more: number
      do {
        more = block.readUInt8(at++)
        length += more
      } while (more === 255)
    }
    return length
  }
  while (at < block.length) {
    const token = block.readUInt8(at++)
    const literals = longer(token >> 4)
    if (at + literals > block.length) throw new Error('the literals of an LZ4 block end behind it')
    output.append(block, at, literals)
    at += literals
    if (at === block.length) return
    const distance = block.readUInt16LE(at)
    at += 2
    output.repeat(distance, longer(token & 15) + 4)
  }
}

/** Bytes that grow up to a limit, and of which earlier ones are repeated. */
class Output {
  readonly #limit: number
  #buffer = Buffer.alloc(64 * 1024)
  #length = 0

  constructor(limit_bytes: number) {
    this.#limit = limit_bytes
  }

  append(from: Buffer, start: number, length: number): void {
    this.#makeRoom(length)
    from.copy(this.#buffer, this.#length, start, start + length)
    this.#length += length
  }

  repeat(distance: number, length: number): void {
    if (distance === 0 || distance > this.#length) throw new Error('an LZ4 block repeats what is not there')
    this.#makeRoom(length)
    const end = this.#length + length
    // A repetition may reach into itself: it then doubles what it has.
    while (this.#length < end) {
      const start = this.#length - distance
      this.#length += this.#buffer.copy(this.#buffer, this.#length, start, Math.min(this.#length, start + end - this.#length))
    }
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }

  #makeRoom(length: number): void {
    const needed = this.#length + length
    if (needed > this.#limit) throw new Error(`it unpacks to more than ${this.#limit} bytes`)
    if (needed <= this.#buffer.length) return
    const larger = Buffer.alloc(Math.min(this.#limit, Math.max(needed, this.#buffer.length * 2)))
    this.#buffer.copy(larger, 0, 0, this.#length)
    this.#buffer = larger
  }
}
