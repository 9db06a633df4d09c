import { crc32 } from 'node:zlib'
import type { Instant } from '../../../base/dates.ts'

/** One file of an archive; its name is ASCII. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * A ZIP archive of files as they are, uncompressed, all with one time stamp: equal arguments give equal bytes, whatever the release of zlib (PKWARE
 * APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). It must stay below 4 GiB and 65,536 files.
 */
export function zip(entries: readonly ZipEntry[], at: Instant): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const common = describe(name, content, dosTime(at))
    const local = Buffer.concat([signature(0x04034b50), common, Buffer.from(name, 'ascii')])
    parts.push(local, Buffer.from(content))
    directory.push(signature(0x02014b50), version, common, rest(offset), Buffer.from(name, 'ascii'))
    offset += local.length + content.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...parts, index, end(entries.length, index.length, offset)])
}

/** Version 2.0, made on a system of kind 0. */
const version = Buffer.from([20, 0])

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** What the header before a file and its entry in the directory have in common: version needed, flags, method 0, time, sum, sizes, lengths. */
function describe(name: string, content: Uint8Array, [time, date]: readonly [number, number]): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(time, 6)
  bytes.writeUInt16LE(date, 8)
  bytes.writeUInt32LE(crc32(content), 10)
  bytes.writeUInt32LE(content.length, 14)
  bytes.writeUInt32LE(content.length, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

/** The end of an entry in the directory: no comment, disk or attributes; where its file begins. */
function rest(offset: number): Buffer {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt32LE(offset, 10)
  return bytes
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}

/** Time and date as DOS writes them, in steps of two seconds from 1980. */
function dosTime(at: Instant): readonly [time: number, date: number] {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.slice(0, 19).split(/[-T:]/).map(Number)
  return [(hour << 11) | (minute << 5) | (second >> 1), ((year - 1980) << 9) | (month << 5) | day]
}
