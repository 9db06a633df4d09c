import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'
import { limits, tooMuch } from '../../mappings/formats/inbound-xml/limits.ts'

/** The files that are meant: a file is itself, a folder the XML files in it and below, by name. What is not there, and a folder without any, is named all the same. */
export function* filesIn(places: readonly string[]): Iterable<string> {
  for (const place of places) {
    const files = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? xmlFilesIn(place) : []
    yield* files.length === 0 ? [place] : files
  }
}

function xmlFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.toLowerCase().endsWith('.xml')).sort().map((name) => join(folder, name))
}

/** A file's bytes. Throws KS-MAP-READ-FILE, KS-MAP-READ-FOLDER for a folder, and KS-SYSTEM-XML-LIMIT before it takes in more than any document may have. */
export function bytesOf(file: string): Uint8Array {
  try {
    const status = statSync(file)
    if (status.isDirectory()) throw failure('KS-MAP-READ-FOLDER', { folder: file })
    const { size } = status
    if (size <= limits.bytes) return readFileSync(file)
    throw tooMuch('bytes', size, limits.bytes)
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw failure('KS-MAP-READ-FILE', { file, reason: said(cause.message) }, cause)
    throw cause
  }
}
