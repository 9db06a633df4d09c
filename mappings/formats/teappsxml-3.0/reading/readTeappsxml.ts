import { failure } from '../../../../errors/failure.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import { find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import type { DocumentReader } from '../../reader.ts'
import { statedInvoice } from './invoice.ts'
import { isBelowZero, type SignOf } from '../../reading/belowZero.ts'
import { reportLeftovers } from '../../reading/leftovers.ts'
import { TeappsxmlNode, type Reading } from './node.ts'

/** TEAPPSXML 3.0 and 2.7.2. */
export const teappsxml: DocumentReader = {
  format: 'TEAPPSXML',
  roots: ['INVOICE_CENTER'],
  read: readTeappsxml,
  readAll: (bytes) => invoicesIn(bytes).map((element) => readInvoice(element, 1)),
}

/**
 * What the first invoice of a TEAPPSXML message states; further ones are an oddity. Attachments travel beside the message: of their bytes nothing is
 * said. Throws KS-SYSTEM-XML-… for what is no acceptable XML and KS-MAP-READ-ROOT for a message without an invoice.
 */
export function readTeappsxml(bytes: Uint8Array): StatedInvoice {
  const invoices = invoicesIn(bytes)
  return readInvoice(invoices[0], invoices.length)
}

function invoicesIn(bytes: Uint8Array): readonly [XmlElement, ...XmlElement[]] {
  const root = readXml(bytes, 'ISO-8859-1')
  const [first, ...others] = find(root, 'CONTENT_FRAME', 'INVOICES')?.children.filter(({ name }) => name === 'INVOICE') ?? []
  if (root.name !== 'INVOICE_CENTER' || first === undefined) throw failure('KS-MAP-READ-ROOT', { root: root.name.slice(0, 80) })
  return [first, ...others]
}

/** What an invoice states, of which the message has so many. */
function readInvoice(element: XmlElement, count: number): StatedInvoice {
  const reading: Reading = { turned: false, isMarked: textAt(element, 'HEADER', 'SPECIFICATION_ID') === 'EN16931', oddities: count > 1 ? [{ kind: 'doubled', path: 'INVOICE', count }] : [] }
  const node = new TeappsxmlNode(element, undefined, reading)
  const isCreditNote = isCredit(node)
  reading.turned = isCreditNote && isBelowZero(element, totalsOf(element), signOf)
  const invoice = statedInvoice(node, isCreditNote ? 'creditNote' : 'invoice')
  reportLeftovers(node)
  return { ...invoice, oddities: reading.oddities }
}

/** Types that take back: credits of each kind of invoice, and of a receipt. A test invoice (99) says by its UNTDID code which it is. */
const creditTypes: ReadonlySet<string> = new Set(['01', '04', '05', '07', '31', '60'])

function isCredit(node: TeappsxmlNode): boolean {
  const type = node.all('HEADER/INVOICE_TYPE')[0]
  return type !== undefined && (creditTypes.has(type.plainText) || type.attribute('UNTDID_CODE') === '381')
}

/** The sums (guide 1.7) below zero that a credit note should have are told by the sign beside an amount. */
const signOf: SignOf = ({ attributes, text }) => (attributes['SIGN'] === undefined || !/[1-9]/.test(text) ? 0 : attributes['SIGN'] === '-' ? -1 : 1)

/** The totals with VAT (BT-112, BT-115). */
function totalsOf(invoice: XmlElement): readonly (XmlElement | undefined)[] {
  return ['INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT', 'INVOICE_TOTAL'].map((name) => find(invoice, 'SUMMARY', name)?.children.find(({ attributes }) => attributes['VAT'] === 'INCLUDED'))
}
