import { failure } from '../../../../errors/failure.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { readXml } from '../../inbound-xml/readXml.ts'
import type { DocumentReader } from '../../reader.ts'
import { statedInvoice } from './invoice.ts'
import { leftovers } from './leftovers.ts'
import { usualName } from './namespaces.ts'
import { UblNode, type Reading } from './node.ts'

const envelope = 'sbdh:StandardBusinessDocument'
const kinds: ReadonlySet<string> = new Set(['Invoice', 'CreditNote'])

/** UBL 2 Invoice and CreditNote, by themselves or in a Standard Business Document, whatever specification they follow. */
export const ubl: DocumentReader = {
  format: 'UBL',
  roots: ['Invoice', 'CreditNote', 'StandardBusinessDocument'],
  read: readUbl,
  readAll: (bytes) => [readUbl(bytes)],
}

/**
 * What a UBL Invoice or CreditNote states. Any element may be missing and any prefix may be used. Throws KS-SYSTEM-XML-… for what is no
 * acceptable XML and KS-MAP-READ-ROOT for another kind of document.
 */
export function readUbl(bytes: Uint8Array): StatedInvoice {
  const reading: Reading = { currency: undefined, oddities: [] }
  const root = invoiceIn(readXml(bytes), reading)
  const invoice = statedInvoice(root)
  const strays = leftovers(root)
  return { ...invoice, strays, oddities: reading.oddities }
}

/** The document itself, out of its envelope. */
function invoiceIn(outermost: XmlElement, reading: Reading): UblNode {
  const candidates = usualName(outermost) === envelope ? outermost.children : [outermost]
  const root = candidates.find((element) => kinds.has(usualName(element)))
  if (root === undefined) throw failure('KS-MAP-READ-ROOT', { root: outermost.name.slice(0, 80) })
  return new UblNode(root, undefined, reading)
}
