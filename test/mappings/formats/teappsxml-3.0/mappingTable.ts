import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { standardsFolder } from '../../../harness/standards.ts'

const above = 'INVOICE_CENTER/CONTENT_FRAME/INVOICES/INVOICE/'

/** One row of the official mapping of TEAPPSXML 3.0 to EN 16931. */
export interface MappingRow {
  readonly terms: readonly string[]
  /** Elements from below INVOICE. */
  readonly path: string
}

/** The rows of the official mapping table, in its order. */
export function mappingRows(): readonly MappingRow[] {
  const text = readFileSync(join(standardsFolder, 'teapps/TEAPPSXML3_EN16931_mapping.tsv'), 'utf8')
  return text.trim().split('\n').slice(1).map((row) => {
    const [terms = '', path = ''] = row.split('\t')
    return { terms: terms.split(','), path: path.split(' ')[0]?.slice(above.length) ?? '' }
  })
}

/** The paths of a term, and which of them were asked for. */
export class MappingTable {
  readonly #rows: readonly MappingRow[] = mappingRows()
  readonly #asked = new Set<string>()

  /** The `nth` path of a term in the table. */
  path(term: string, nth = 0): string {
    const path = this.#rows.filter(({ terms }) => terms.includes(term))[nth]?.path
    if (path === undefined) throw new Error(`the mapping table has no path ${nth} for ${term}`)
    this.#asked.add(`${term} ${path}`)
    return path
  }

  /** The entries that nothing asked for. */
  notAsked(): readonly string[] {
    return this.#rows.flatMap(({ terms, path }) => terms.map((term) => `${term} ${path}`)).filter((one) => !this.#asked.has(one))
  }
}
