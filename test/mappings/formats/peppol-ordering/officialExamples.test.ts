import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { bindings } from '../../../../mappings/formats/peppol-ordering/bindings.ts'
import { readOrdering } from '../../../../mappings/formats/peppol-ordering/readOrdering.ts'
import { transactionOf } from '../../../../mappings/formats/peppol-ordering/transactionOf.ts'
import { treeOf } from '../../../../mappings/formats/ubl/tree/readTree.ts'
import { writeTree } from '../../../../mappings/formats/ubl/tree/writeTree.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { contentOf } from './compareTrees.ts'

/**
 * Attributes that some examples have though the structure of Peppol does not: they name the one list that the element may come from. They are read
 * as oddities and not written.
 */
const listNames: ReadonlySet<string> = new Set(['listID ISO4217', 'listID ISO3166-1:Alpha2', 'unitCodeListID UNECERec20', 'schemeID UNCL5305', 'schemeID INCOTERMS', 'schemeID SE:ORGNR'])

function isListName(attribute: string, value: string | undefined): boolean {
  return listNames.has(`${attribute} ${value}`)
}

standards.describe('the official examples of the ordering loop', () => {
  const folder = join(standardsFolder, 'peppol/examples')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml')).sort()
  const examples = files.filter((name) => transactionOf(treeOf(readXml(readFileSync(join(folder, name))))) !== undefined)

  test.each(examples)('%s is read, and written again with equal content', (name) => {
    const bytes = readFileSync(join(folder, name))
    const read = readOrdering(bytes)
    const written = writeTree(bindings[read.transaction].write(read.document as never))
    expect(contentOf(treeOf(readXml(written)), isListName)).toEqual(contentOf(read.tree, isListName))
    expect(read.oddities.filter(({ kind, path, text }) => kind !== 'padded' && !isListName(path.slice(path.lastIndexOf('@') + 1), text))).toEqual([])
  })
})
