import { join } from 'node:path'
import { transactions, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import { standardsFolder } from '../harness/standards.ts'
import { orderingStylesheets } from './stylesheets.ts'

/** What a document can be judged by. */
export type RuleSet = 'peppol-bis-3' | `peppol-${Transaction}` | `${Transaction}-alone` | 'peppol-mls' | 'en16931-ubl' | 'en16931-alone' | 'peppol-alone' | 'finvoice-3.0' | 'finvoice-3.0-soap' | 'teappsxml-3.0'

/** An XSD in the standards folder, empty where the rules are asked whatever the structure is, and compiled Schematron by its class path names. */
interface Judges {
  readonly xsd: string
  readonly rules: readonly string[]
}

const openPeppol = 'external/schematron/openpeppol/2026.5/xslt'

/** The judges of a rule set; a UBL document's own root decides its XSD. */
export function judgesOf(ruleSet: RuleSet, document: Uint8Array): Judges {
  switch (ruleSet) {
    case 'peppol-bis-3':
      return { xsd: ubl(document), rules: [`${openPeppol}/CEN-EN16931-UBL.xslt`, `${openPeppol}/PEPPOL-EN16931-UBL.xslt`] }
    case 'peppol-mls':
      return { xsd: ubl(document), rules: ['external/schematron/mls/1.0.0/xslt/peppol-mls-1.0.0.xslt'] }
    case 'en16931-ubl':
      return { xsd: ubl(document), rules: ['external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt'] }
    case 'en16931-alone':
      return { xsd: '', rules: [`${openPeppol}/CEN-EN16931-UBL.xslt`] }
    case 'peppol-alone':
      return { xsd: '', rules: [`${openPeppol}/PEPPOL-EN16931-UBL.xslt`] }
    case 'finvoice-3.0':
    case 'finvoice-3.0-soap':
      return { xsd: join(standardsFolder, 'xsd/finvoice/Finvoice3.0.xsd'), rules: [] }
    case 'teappsxml-3.0':
      return { xsd: join(standardsFolder, 'xsd/teapps/teappsxmlv30_schema_invoices_0.xsd'), rules: [] }
    default:
      return judgesOfOrdering(ruleSet, document)
  }
}

/** Transactions whose documents are of UBL 2.3. */
const newer: readonly Transaction[] = ['t114', 't115', 't116']

function judgesOfOrdering(ruleSet: `peppol-${Transaction}` | `${Transaction}-alone`, document: Uint8Array): Judges {
  const transaction = transactions.find((name) => ruleSet.split('-').includes(name)) as Transaction
  return { xsd: ruleSet.endsWith('-alone') ? '' : ubl(document, newer.includes(transaction) ? '2.3' : '2.1'), rules: [orderingStylesheets[transaction].path] }
}

const root = /<(?:\w+:)?(Invoice|CreditNote|Order|OrderResponse|OrderChange|OrderCancellation|DespatchAdvice|Catalogue|ApplicationResponse)[\s>]/

function ubl(document: Uint8Array, version = '2.1'): string {
  const start = Buffer.from(document.buffer, document.byteOffset, Math.min(document.byteLength, 4096)).toString('latin1')
  const name = root.exec(start)?.[1] ?? 'Invoice'
  return join(standardsFolder, `xsd/ubl-${version}/maindoc/UBL-${name}-${version}.xsd`)
}

const endOfFrame = '</SOAP-ENV:Envelope>'

/** The document that is judged: of a frame with its invoice, the invoice. */
export function judgedPart(ruleSet: RuleSet, file: Uint8Array): Uint8Array {
  if (ruleSet !== 'finvoice-3.0-soap') return file
  const bytes = Buffer.from(file)
  const start = bytes.indexOf('<?xml', bytes.indexOf(endOfFrame) + endOfFrame.length)
  return bytes.subarray(start)
}
