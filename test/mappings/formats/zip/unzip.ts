import { crc32 } from 'node:zlib'
import { expect } from 'vitest'

/** Reads an archive of uncompressed files by its directory, and checks each file's header, sizes and sum. */
export function filesOf(archive: Uint8Array): readonly { readonly name: string; readonly content: Uint8Array }[] {
  const bytes = Buffer.from(archive)
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'))
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    expect(bytes.toString('latin1', at, at + 4)).toBe('PK\x01\x02')
    const [size, nameLength, offset] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)] as const
    const name = bytes.toString('ascii', at + 46, at + 46 + nameLength)
    expect(bytes.toString('latin1', offset, offset + 4)).toBe('PK\x03\x04')
    expect(bytes.toString('ascii', offset + 30, offset + 30 + nameLength)).toBe(name)
    const content = bytes.subarray(offset + 30 + nameLength, offset + 30 + nameLength + size)
    expect(bytes.readUInt32LE(at + 16)).toBe(crc32(content))
    at += 46 + nameLength
    return { name, content }
  })
}
