import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { sha256 } from '../../base/hash.ts'
import type { ReceiverCounts, ReceiverWorld, SimulatedSystem, StoreLine } from './receiver.ts'

const lists = ['arrivals', 'effects'] as const
type List = (typeof lists)[number]

/**
 * What one receiver has on disk: the documents that it acted on, what came in, and what it answered. Lines are added as
 * things happen and put in order when it is closed; a later start goes on with what is there.
 */
export class Store {
  readonly #received: string
  readonly #answers: string
  readonly #world: ReceiverWorld
  readonly #lines: Record<List, StoreLine[]> = { arrivals: [], effects: [] }

  constructor(world: ReceiverWorld, { municipality, system }: SimulatedSystem) {
    this.#world = world
    this.#received = join(world.root, municipality, 'received', system)
    this.#answers = join(world.root, municipality, 'answers', system)
    mkdirSync(this.#received, { recursive: true })
    for (const list of lists) if (existsSync(this.#path(list))) this.#lines[list] = readLines(this.#path(list))
  }

  get counts(): ReceiverCounts {
    return { arrivals: this.#lines.arrivals.length, effects: this.#lines.effects.length }
  }

  /** The effects so far, with their bytes; of earlier starts too. */
  *effects(): Generator<{ readonly line: StoreLine; readonly bytes: Uint8Array }> {
    for (const line of this.#lines.effects) yield { line, bytes: readFileSync(join(this.#received, line.file)) }
  }

  /** Something came in whole that has no effect of its own. */
  arrival(id: string, file: string, bytes: Uint8Array): void {
    this.#add('arrivals', this.#line(id, file, bytes))
  }

  /** Something came in whole and is acted on: kept under this name, or a numbered one where that is taken. */
  effect(id: string, name: string, bytes: Uint8Array): StoreLine {
    const file = this.#freeName(safeName(name))
    writeWhole(join(this.#received, file), bytes)
    const line = this.#line(id, file, bytes)
    this.#add('arrivals', line)
    this.#add('effects', line)
    return line
  }

  /** Keeps an answer; the same name is the same answer. */
  answer(name: string, bytes: Uint8Array | string): void {
    mkdirSync(this.#answers, { recursive: true })
    writeWhole(join(this.#answers, safeName(name)), bytes)
  }

  /** Puts the lines in an order that does not depend on who was faster. */
  close(): void {
    for (const list of lists) {
      const ordered = this.#lines[list].map((line) => ({ id: line.id, text: asText(line) })).sort(byIdThenText)
      writeWhole(this.#path(list), ordered.map(({ text }) => text).join(''))
    }
  }

  #line(id: string, file: string, bytes: Uint8Array): StoreLine {
    return { at: new Date(this.#world.clock.now_ms()).toISOString(), id, file, sha256: sha256(bytes) }
  }

  #add(list: List, line: StoreLine): void {
    this.#lines[list].push(line)
    appendFileSync(this.#path(list), asText(line))
  }

  #path(list: List): string {
    return join(this.#received, `${list}.jsonl`)
  }

  #freeName(name: string): string {
    const extension = extname(name)
    const stem = name.slice(0, name.length - extension.length)
    for (let copy = 1; ; copy += 1) {
      const free = copy === 1 ? name : `${stem}.${copy}${extension}`
      if (!existsSync(join(this.#received, free))) return free
    }
  }
}

/** A name that stays in its folder, whatever the sender wrote. */
export function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9._åäöÅÄÖ-]/g, '_').replace(/^\.+/, '_').slice(0, 150)
}

function asText(line: StoreLine): string {
  return `${JSON.stringify(line)}\n`
}

function byIdThenText(one: { id: string; text: string }, other: { id: string; text: string }): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0
}

function readLines(path: string): StoreLine[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as StoreLine)
}

function writeWhole(path: string, bytes: Uint8Array | string): void {
  writeFileSync(`${path}.unfinished`, bytes)
  renameSync(`${path}.unfinished`, path)
}
