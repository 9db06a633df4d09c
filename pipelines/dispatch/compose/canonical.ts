import { isProblem, proposePosting } from '../../../mappings/accounting/proposePosting.ts'
import type { DecisionTable } from '../../../mappings/accounting/table.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { DocumentKind } from '../../../mappings/formats/format.ts'
import { withZeroQuantities } from '../../../mappings/formats/peppol-ordering/withZeroQuantities.ts'
import { devicesFromEvent, type DeviceEvent } from '../../../mappings/from-events/devicesFromEvent.ts'
import { invoiceFromEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import type { Order } from '../../../mappings/model/order.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import { checkInvoice, checkOrder } from '../../../mappings/rules/check.ts'
import { checkDevices } from '../../../mappings/rules/devices.ts'
import type { Known } from '../../../mappings/rules/facts.ts'
import type { DecodedEvent } from '../../../schemas/codec.ts'
import type { Around } from './around.ts'
import { answerTo, catalogueFor, despatchOf, receiptOf, type Made } from './goods.ts'
import { foreignLinks, withEndpoints, type Addresses } from './parties.ts'
import type { PreparedFlow } from './preparedFlow.ts'
import { orderWithReferences, withReferences } from './references.ts'

/**
 * Turns an event into its canonical document of a kind, adds what only the profile knows (addresses, references, proposed postings;
 * never a rate or an amount), and asks the rules. Undefined for an event that calls for no document.
 */
export function canonicalDocument(event: DecodedEvent, kind: DocumentKind, prepared: PreparedFlow, around: Around, addresses: Addresses, day: CalendarDate): Made | undefined {
  const { flow, table } = prepared
  switch (event.type) {
    case 'fi.kuntasilta.shop.InvoiceIssued':
    case 'fi.kuntasilta.shop.CreditNoteIssued': {
      const plain = withReferences(invoiceFromEvent(event), flow.references, around)
      const { document: invoice, problems } = withPostings(withEndpoints(plain, addresses), table, day)
      return { document: { kind: invoice.kind, invoice }, problems: [...checkInvoice(invoice, flow.demands, knownOf(around, prepared), flow.format === 'peppol-bis-3' ? 'peppol' : undefined), ...foreignLinks(invoice.number, invoice.supportingDocuments, prepared), ...problems] }
    }
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged':
    case 'fi.kuntasilta.shop.OrderCancelled': {
      if (kind === 'orderResponse') return answerTo(event, prepared, around, addresses)
      const plain = withEndpoints(orderWithReferences(after(around.previousDocument, orderFromEvent(event)), flow.references, around.order), addresses)
      const { document, problems } = withPostings(plain, table, day)
      const checked = checkOrder(document, flow.demands)
      return { document: { kind: 'order', order: document.stage === 'cancelled' ? withZeroQuantities(document) : document }, problems: [...checked, ...foreignLinks(document.documentNumber ?? document.sellersNumber, document.supportingDocuments, prepared), ...problems] }
    }
    case 'fi.kuntasilta.shop.OrderConfirmed':
    case 'fi.kuntasilta.shop.OrderRejected':
      return answerTo(event, prepared, around, addresses)
    case 'fi.kuntasilta.shop.OrderShipped':
      return kind === 'devices' ? devicesOf(event) : despatchOf(event, prepared, around, addresses)
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned':
      return devicesOf(event)
    case 'fi.kuntasilta.shop.CataloguePublished':
      return catalogueFor(event, prepared, addresses, day)
    case 'fi.kuntasilta.municipal.GoodsReceived':
    case 'fi.kuntasilta.municipal.GoodsReceiptReversed':
    case 'fi.kuntasilta.municipal.GoodsReturned':
      return receiptOf(event, prepared, around)
    default:
      return undefined
  }
}

function devicesOf(event: DeviceEvent): Made {
  const devices = devicesFromEvent(event)
  return { document: { kind: 'devices', devices }, problems: checkDevices(devices) }
}

function knownOf({ order, credited, approvals }: Around, { profile }: PreparedFlow): Known {
  const { approvedAccounts } = profile.profile
  return {
    credited,
    order: order && { ...(order.facts.contract === undefined ? {} : { contract: order.facts.contract }) },
    accounts: approvedAccounts && [...approvedAccounts, ...approvals],
  }
}

/** The receiver knows the number of our document before; the shop has numbers of its own. */
function after(previousDocument: string | undefined, order: Order): Order {
  return previousDocument === undefined ? order : { ...order, previousDocument }
}

function withPostings<Document extends Invoice | Order>(document: Document, table: DecisionTable | undefined, day: CalendarDate): { readonly document: Document; readonly problems: readonly Problem[] } {
  if (table === undefined) return { document, problems: [] }
  const problems: Problem[] = []
  const lines = document.lines.map((line) => {
    const posting = proposePosting(table, document, line, day)
    if (!isProblem(posting)) return { ...line, posting }
    problems.push(posting)
    return line
  })
  return { document: { ...document, lines }, problems }
}
