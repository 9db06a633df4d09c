import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import { limits, tooMuch } from '../../mappings/formats/inbound-xml/limits.ts'

/** The files that are meant: a file is itself, a folder the XML files in it and below, by name. What is not there is named all the same. */
export function* filesIn(places: readonly string[]): Iterable<string> {
  for (const place of places) {
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) yield place
    else yield* readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.toLowerCase().endsWith('.xml')).sort().map((name) => join(place, name))
  }
}

/** A file's bytes. Throws KS-MAP-READ-FILE, and KS-SYSTEM-XML-LIMIT before it takes in more than any document may have. */
export function bytesOf(file: string): Uint8Array {
  try {
    const { size } = statSync(file)
    if (size <= limits.bytes) return readFileSync(file)
    throw tooMuch('bytes', size, limits.bytes)
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw failure('KS-MAP-READ-FILE', { file, reason: said(cause.message) }, cause)
    throw cause
  }
}
