import type { Problem } from '../../errors/failure.ts'

/** What is wrong at one place of a JSON text. */
export interface Finding {
  /** The place as a JSONPath: `$.data.invoice.lines[0].netAmount`. */
  readonly path: string
  readonly problem: Problem
}

/** Collects what is wrong, up to a limit; the rest is only counted. */
export class Findings {
  readonly #most: number
  readonly #listed: Finding[] = []
  #unlisted = 0

  constructor(most: number) {
    this.#most = most
  }

  get listed(): readonly Finding[] {
    return this.#listed
  }

  /** How many more there were than the limit lets through. */
  get unlisted(): number {
    return this.#unlisted
  }

  /** All that were found, listed or not. */
  get count(): number {
    return this.#listed.length + this.#unlisted
  }

  add(path: string, problem: Problem): void {
    if (this.#listed.length < this.#most) this.#listed.push({ path, problem })
    else this.#unlisted += 1
  }
}

const longest_characters = 60

/** A value as an error text shows it: short, and of lists and objects only what they are. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length > longest_characters ? `${text.slice(0, longest_characters)}…` : text
}

/** The path of a member: `$.data` and `invoice` give `$.data.invoice`. */
export function memberPath(path: string, name: string): string {
  return /^[A-Za-z_]\w{0,99}$/.test(name) ? `${path}.${name}` : `${path}[${shown(name)}]`
}
