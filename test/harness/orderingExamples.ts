import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { treeOf } from '../../mappings/formats/ubl/tree/readTree.ts'
import { textOf } from '../../mappings/formats/ubl/tree/textOf.ts'
import { judgedAs, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import { standardsFolder } from './standards.ts'

/** An official example of Peppol ordering. */
export interface OrderingExample {
  /** Its path below the examples. */
  readonly name: string
  readonly transaction: Transaction
  readonly document: Uint8Array
}

const folder = join(standardsFolder, 'peppol/examples')

/** Transactions of examples that we neither send nor read: the answer to a catalogue, and the shopping cart. */
const others = /:(?:catalogue_response|punch_out):/

/** The official examples of the transactions that we send or read. */
export function orderingExamples(): readonly OrderingExample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml')).sort().flatMap((name) => {
    const document = readFileSync(join(folder, name))
    const root = treeOf(readXml(document))
    const transaction = others.test(textOf(root, 'cbc:CustomizationID') ?? '') ? undefined : judgedAs(root)
    return transaction === undefined ? [] : [{ name, transaction, document }]
  })
}
