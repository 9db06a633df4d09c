import { failure } from '../../../../errors/failure.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import { find, type XmlElement } from '../../inbound-xml/element.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import type { DocumentReader } from '../../reader.ts'
import { statedInvoice } from './invoice.ts'
import { leftovers } from './leftovers.ts'
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
  const reading: Reading = { turned: false, oddities: [] }
  const node = new TeappsxmlNode(element, undefined, reading)
  if (count > 1) node.odd('doubled', undefined, { count })
  const isCreditNote = isCredit(node)
  reading.turned = isCreditNote && hasMinus(element)
  const invoice = statedInvoice(node, isCreditNote ? 'creditNote' : 'invoice')
  leftovers(node)
  return { ...invoice, oddities: reading.oddities }
}

/** Types that take back: credits of each kind of invoice, and of a receipt. A test invoice (99) says by its UNTDID code which it is. */
const creditTypes: ReadonlySet<string> = new Set(['01', '04', '05', '07', '31', '60'])

function isCredit(node: TeappsxmlNode): boolean {
  const type = node.all('HEADER', 'INVOICE_TYPE')[0]
  return type !== undefined && (creditTypes.has(type.element.text.trim()) || type.attribute('UNTDID_CODE') === '381')
}

/** A credit note should have its sums below zero (guide 1.7); one without any minus states them above. */
function hasMinus({ attributes, children }: XmlElement): boolean {
  return attributes['SIGN'] === '-' || children.some(hasMinus)
}
