import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Door } from '../behaviour.ts'
import type { Failures, Subject } from '../failures/failures.ts'
import type { ReceiverWorld } from '../receiver.ts'
import type { Site } from '../site.ts'

/** A file that was taken out of a box. */
export interface TakenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** When it came: over SFTP when it got its final name, in a folder when it was found. */
  readonly at_ms: number
}

/**
 * The folders between a sender and a receiver: `out` (theirs to fill), `archive` (what the receiver took), and `in` (what
 * the receiver has for them). Reached over SFTP or as folders of this machine.
 */
export class Box implements Door {
  readonly settings: Readonly<Record<string, string>>
  readonly #home: string
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #isFolder: boolean
  readonly #isUnfinished: (path: string) => boolean
  readonly #cut: () => void
  readonly #placedAt_ms = new Map<string, number>()
  readonly #silent = new Set<string>()

  constructor({ world, system: { municipality, system, channel }, name, failures, sftp }: Site) {
    this.#world = world
    this.#failures = failures
    this.#home = resolve(world.root, municipality, 'box', system)
    for (const folder of ['out', 'archive', 'in']) mkdirSync(join(this.#home, folder), { recursive: true })
    this.#isFolder = channel === 'folder'
    this.#isUnfinished = (path) => sftp?.isUnfinished(path) ?? false
    this.#cut = () => sftp?.cut(name)
    const base = this.#isFolder ? this.#home : ''
    const login = this.#isFolder
      ? {}
      : sftp!.add({ name, home: this.#home, away: () => this.#away, placed: (path) => this.#placed(path) })
    this.settings = { ...login, FOLDER: `${base}/out`, ARCHIVE_FOLDER: `${base}/archive`, PICK_UP_FOLDER: `${base}/in` }
    failures.watch(() => (this.#isFolder ? this.#hideOrShow() : this.#away && this.#cut()))
  }

  /** The complete files that wait in `out`, in order of name. Each stays there until it is put into the archive. */
  waiting(): readonly TakenFile[] {
    const out = join(this.#home, 'out')
    if (this.#away || !existsSync(out)) return []
    const names = readdirSync(out).filter((name) => !name.endsWith('.part') && !this.#isUnfinished(join(out, name)))
    return names.sort().map((name) => ({ name, bytes: readFileSync(join(out, name)), at_ms: this.#placedAt_ms.get(name) ?? this.#world.clock.now_ms() }))
  }

  archive(name: string): void {
    renameSync(join(this.#home, 'out', name), join(this.#home, 'archive', name))
    this.#placedAt_ms.delete(name)
  }

  /** Puts a file into `in` in one step. */
  hand(name: string, content: string | Uint8Array): void {
    const path = join(this.#home, 'in', name)
    writeFileSync(`${path}.part`, content)
    renameSync(`${path}.part`, path)
  }

  /** Whether what was handed over still lies there. */
  get isWaitedFor(): boolean {
    return readdirSync(join(this.#home, 'in')).length > 0
  }

  get #away(): boolean {
    return this.#failures.refusesConnections || this.#failures.find('down') !== undefined
  }

  /** A folder of this machine that is away is not there. */
  #hideOrShow(): void {
    const [here, away] = [join(this.#home, 'out'), join(this.#home, 'out.away')]
    if (this.#away && existsSync(here)) renameSync(here, away)
    if (!this.#away && existsSync(away)) renameSync(away, here)
  }

  async #placed(path: string): Promise<boolean> {
    const name = basename(path)
    if (basename(dirname(path)) !== 'out' || name.endsWith('.part')) return true
    this.#placedAt_ms.set(name, this.#world.clock.now_ms())
    const subject: Subject = { file: name, text: readFileSync(join(this.#home, 'out', name), 'latin1') }
    const slow = this.#failures.find('slow', subject)
    if (slow) await pause(slow.delay_ms, undefined, { ref: false })
    if (!this.#failures.find('no-answer', subject) || this.#silent.has(name)) return true
    this.#silent.add(name)
    return false
  }
}
