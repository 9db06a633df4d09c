import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../base/hash.ts'

/** One effect at a receiver, with the file that it acted on. */
export interface Effect {
  readonly file: string
  readonly bytes: Uint8Array
}

/** A receiver's own store, as it lies on disk. */
export interface Store {
  readonly effects: readonly Effect[]
  readonly arrivals: number
  /** What does not fit together, by file. */
  readonly contradictions: readonly { readonly file: string; readonly reason: string }[]
}

interface Line {
  readonly file: string
  readonly sha256: string
}

const lists = { effects: 'effects.jsonl', arrivals: 'arrivals.jsonl' } as const

/**
 * Reads `<root>/<municipality>/received/<system>/`: every line of its list of effects is an effect, also where two lines
 * name one file; a file that no line names, or that is missing or altered, is a contradiction. A store that does not exist is empty.
 */
export function readStore(root: string, municipality: string, system: string): Store {
  const folder = join(root, municipality, 'received', system)
  const lines = readLines(join(folder, lists.effects))
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name !== lists.effects && name !== lists.arrivals) : []
  const contradictions: { readonly file: string; readonly reason: string }[] = []
  const effects: Effect[] = []
  for (const line of lines) {
    if (!files.includes(line.file)) {
      contradictions.push({ file: line.file, reason: 'the receiver acted on it, and it is not there any more' })
      continue
    }
    const bytes = readFileSync(join(folder, line.file))
    if (sha256(bytes) !== line.sha256) contradictions.push({ file: line.file, reason: 'its bytes are not those that the receiver acted on' })
    effects.push({ file: line.file, bytes })
  }
  const named = new Set(lines.map((line) => line.file))
  for (const file of files.filter((name) => !named.has(name))) contradictions.push({ file, reason: 'it lies there, and the receiver never acted on it' })
  return { effects, arrivals: readLines(join(folder, lists.arrivals)).length, contradictions }
}

function readLines(path: string): readonly Line[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
}
