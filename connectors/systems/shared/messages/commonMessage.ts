import { firstElement } from '../../../../mappings/formats/readers.ts'
import type { Interpretation } from '../../../ports.ts'
import { interpretCxml } from './cxmlRequest.ts'
import { interpretFinvoiceack } from './finvoiceack.ts'
import { interpretStatusIdoc } from './idocStatus.ts'
import { interpretPeppol } from './peppolMessage.ts'
import { interpretTeappsxmlAcknowledgement } from './teappsxmlAcknowledgement.ts'

/** The messages that a system may send by any channel, by their first element. */
const byRoot: ReadonlyMap<string, (bytes: Uint8Array) => Interpretation> = new Map([
  ['StandardBusinessDocument', interpretPeppol],
  ['ApplicationResponse', interpretPeppol],
  ['Order', interpretPeppol],
  ['OrderChange', interpretPeppol],
  ['OrderCancellation', interpretPeppol],
  ['cXML', interpretCxml],
  ['INVOICE_CENTER', interpretTeappsxmlAcknowledgement],
  ['Finvoiceack', interpretFinvoiceack],
  ['ALEAUD01', interpretStatusIdoc],
  ['SYSTAT01', interpretStatusIdoc],
])

/**
 * What a message of a known standard says: orders and receipts of Peppol and cXML, answers of Peppol, cXML, Finvoice, TEAPPSXML and SAP; undefined for any
 * other. Throws KS-SYSTEM-ACK-CONTENT, KS-SYSTEM-DOCUMENT-CONTENT and KS-SYSTEM-XML-….
 */
export function interpretCommon(bytes: Uint8Array): Interpretation | undefined {
  return byRoot.get(firstElement(bytes) ?? '')?.(bytes)
}
