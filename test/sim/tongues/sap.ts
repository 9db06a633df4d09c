import { purchaseOrderIdoc } from '../../../simulator/receivers/sap-idoc/purchaseOrderIdoc.ts'
import { audit, statusReport } from '../../../simulator/receivers/sap-idoc/statusIdoc.ts'
import { inboundLayout } from '../../../mappings/formats/layouts/inboundLayout.ts'
import { layoutFormat } from '../../../mappings/formats/layouts/layoutFormat.ts'
import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { parseLayout } from '../../../simulator/judge/layouts/layout.ts'
import { exampleSupplier } from '../../harness/documents/purchaseOrders.ts'
import { municipalLayout, municipalText } from '../../mappings/formats/layouts/municipalLayouts.ts'
import type { Utterance } from '../utterances.ts'
import { message, nowhere, readerOf, type Written } from './tongue.ts'

const read = ['orders', 'order-changes'].map((name) => inboundLayout(municipalLayout(`tampere/${name}`), `layout:layouts/${name}.yaml`))
const interpret = readerOf('sap-idoc', { channel: nowhere }, read)
const names = { orderResponse: 'order-responses', despatchAdvice: 'despatches' } as const
const written = new Map(Object.entries(names).map(([kind, name]) => [kind, layoutFormat(municipalLayout(`tampere/${name}`, false), name)]))

/** The layouts by which SAP reads what we write. */
export const sapLayouts = Object.values(names).map((name) => parseLayout(municipalText(`tampere/${name}`)))

/** IDocs of SAP's: ORDERS and ORDCHG of its own orders, and what became of an order of the shop's, in either of its messages. */
export function idocOf(utterance: Utterance): Written | undefined {
  const number = utterance.id.replace(/\D/g, '').padStart(16, '0')
  const text = utterance.is === 'order' && utterance.isOwn ? purchaseOrderIdoc(utterance.placed, number) : utterance.is === 'answer' ? verdict(utterance.order, utterance.accepts, number) : undefined
  return text === undefined ? undefined : message(interpret, `SAP-${number}`, 'application/xml', text)
}

/** The number that our IDoc of an order of the shop's has here. */
export function idocNumberOf(order: string): string {
  return order.replace(/\D/g, '').padStart(16, '0')
}

function verdict(archiveKey: string, accepts: boolean, number: string): string {
  const common = { archiveKey, messageType: 'PORDCR1', objectKey: '4500012345', idocNumber: idocNumberOf(archiveKey) }
  return accepts ? audit({ ...common, status: '53', code: '06017', text: 'Standard PO created' }, number) : statusReport({ ...common, status: '51', code: 'ME083', text: 'Enter Plant' }, number)
}

/** Answers and despatch advices of orders that have a number of SAP's, as IDocs. */
export function asIdoc(document: CanonicalDocument, context: RenderContext): Uint8Array | undefined {
  if (document.kind === 'despatchAdvice' && document.despatchAdvice.buyersOrders.length === 0) return undefined
  const made = written.get(document.kind)
  return made?.of === 'document' ? made.format.render(document, { ...context, supplier: exampleSupplier }) : undefined
}
