import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** Marks in a ZIP file: the end of its directory, and an entry of the directory. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** The text of a file in a JAR, without a program to unpack it. Throws where the JAR has no such file. */
export function jarEntry(jar: string, name: string): string {
  const bytes = readFileSync(jar)
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(endOfDirectory).buffer))
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === directoryEntry; ) {
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) return entryText(bytes, at)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  throw new Error(`${jar} has no ${name}`)
}

function entryText(bytes: Buffer, at: number): string {
  const isStored = bytes.readUInt16LE(at + 10) === 0
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
  return (isStored ? packed : inflateRawSync(packed)).toString('utf8')
}
