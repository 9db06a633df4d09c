import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { standardsFolder } from '../../../harness/standards.ts'

/** One row of an official mapping of a format to EN 16931. */
export interface MappingRow {
  readonly terms: readonly string[]
  /** Elements from below the document. */
  readonly path: string
}

/** The rows of an official mapping table, a file of the standards, in its order; `above` is what every path begins with. */
export function mappingRows(file: string, above: string): readonly MappingRow[] {
  const text = readFileSync(join(standardsFolder, file), 'utf8')
  return text.trim().split('\n').slice(1).map((row) => {
    const [terms = '', path = ''] = row.split('\t')
    return { terms: terms.split(',').flatMap(termsOf), path: path.split(' ')[0]?.slice(above.length) ?? '' }
  })
}

/** `BT-35-36` is BT-35 and BT-36; words after a term say something of it. */
function termsOf(text: string): readonly string[] {
  const [, group, first, last] = /^(B[GT])-(\d+)(?:-(\d+))?/.exec(text.trim()) ?? []
  return [first, last].flatMap((number) => (number === undefined ? [] : `${group}-${number}`))
}

/** The paths of a term, and which of them were asked for. */
export class MappingTable {
  readonly #rows: readonly MappingRow[]
  readonly #asked = new Set<string>()

  constructor(rows: readonly MappingRow[]) {
    this.#rows = rows
  }

  /** The `nth` path of a term in the table. */
  path(term: string, nth = 0): string {
    const path = this.#rows.filter(({ terms }) => terms.includes(term))[nth]?.path
    if (path === undefined) throw new Error(`the mapping table has no path ${nth} for ${term}`)
    this.#asked.add(`${term} ${path}`)
    return path
  }

  /** The paths of business terms (without groups) that were asked for by none of their terms. */
  pathsNotAsked(): readonly string[] {
    return this.#rows.filter(({ terms, path }) => terms.some((term) => term.startsWith('BT-')) && !terms.some((term) => this.#asked.has(`${term} ${path}`))).map(({ path }) => path)
  }

  /** The entries that nothing asked for. */
  notAsked(): readonly string[] {
    return this.#rows.flatMap(({ terms, path }) => terms.map((term) => `${term} ${path}`)).filter((one) => !this.#asked.has(one))
  }
}
