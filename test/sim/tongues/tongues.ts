import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { asCxml, cxmlRequests } from './cxml.ts'
import { filesOf } from './files.ts'
import { ownMessage } from './ownHttp.ts'
import { p2pExports, readPostedOrder, toImport } from './p2p.ts'
import { inPeppol, peppolOrder } from './peppol.ts'
import { asIdoc, idocOf, sapLayouts } from './sap.ts'
import type { Tongue } from './tongue.ts'

const raindance = filesOf('fixed-position-files', 'orivesi', { order: 'orders', receipt: 'receipts' })
const separated = filesOf('generic-drop', 'lempaala', { order: 'orders', receipt: 'receipts' })

/** Invoices and credit notes in this format. */
const invoicesIn = (format: string) => (document: CanonicalDocument, context: RenderContext): Uint8Array | undefined =>
  document.kind === 'invoice' || document.kind === 'creditNote' ? documentFormat(format).render(document, context) : undefined

const [inFinvoice, inTeappsxml, inPeppolBis] = ['finvoice-3.0', 'teappsxml-3.0', 'peppol-bis-3'].map(invoicesIn) as [Tongue['write'], Tongue['write'], Tongue['write']]

/** Every way in which municipalities write to us and we to them. Made anew for each conversation, since some of their systems repeat what they said before. */
export function tongues(): readonly Tongue[] {
  return [
    { name: 'Peppol, receipts in fixed positions', utter: (said) => peppolOrder(said) ?? (said.is === 'receipt' ? raindance.utter(said) : undefined), write: inPeppol, layouts: [] },
    { name: 'cXML', utter: cxmlRequests(), write: (document, context) => asCxml(document, context) ?? inFinvoice(document, context), layouts: [] },
    { name: 'P2P REST', utter: p2pExports(), write: (document, context) => toImport(document, context) ?? inPeppolBis(document, context), layouts: [], read: readPostedOrder, lineNumber: (line) => line.slice(-1) },
    { name: 'SAP, receipts in separated values', utter: (said) => idocOf(said) ?? (said.is === 'receipt' ? separated.utter(said) : undefined), write: (document, context) => asIdoc(document, context) ?? inFinvoice(document, context), layouts: sapLayouts },
    { name: 'fixed positions', utter: raindance.utter, write: (document, context) => raindance.write(document) ?? inTeappsxml(document, context), layouts: raindance.layouts },
    { name: 'separated values', utter: separated.utter, write: (document, context) => separated.write(document) ?? inTeappsxml(document, context), layouts: separated.layouts },
    { name: 'HTTP of its own, receipts in separated values', utter: (said) => ownMessage(said) ?? (said.is === 'receipt' ? separated.utter(said) : undefined), write: inPeppol, layouts: [] },
  ]
}

/** Those in which an order's lines have the shop's numbers. All answer orders of the shop's by HTTP of their own, which names the order: which delivery brings it is not known before. */
export function tonguesOfTheLedger(): readonly Tongue[] {
  return tongues().filter(({ lineNumber }) => lineNumber === undefined).map((tongue) => ({
    ...tongue, utter: (utterance) => (utterance.is === 'answer' ? ownMessage(utterance) : tongue.utter(utterance)),
  }))
}
