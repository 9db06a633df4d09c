import type { NetworkAddress } from '../../../mappings/formats/format.ts'
import { isProblem, proposePosting } from '../../../mappings/accounting/proposePosting.ts'
import type { DecisionTable } from '../../../mappings/accounting/table.ts'
import type { Problem } from '../../../errors/failure.ts'
import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { withZeroQuantities } from '../../../mappings/formats/peppol-t110/withZeroQuantities.ts'
import { devicesFromEvent } from '../../../mappings/from-events/devicesFromEvent.ts'
import { invoiceFromEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import type { Invoice } from '../../../mappings/model/invoice.ts'
import type { Order } from '../../../mappings/model/order.ts'
import type { Party } from '../../../mappings/model/party.ts'
import type { CalendarDate } from '../../../base/dates.ts'
import { checkInvoice, checkOrder } from '../../../mappings/rules/check.ts'
import { checkDevices } from '../../../mappings/rules/devices.ts'
import type { Known } from '../../../mappings/rules/facts.ts'
import { checkLinks } from '../../../mappings/rules/receiver/links.ts'
import type { DecodedEvent } from '../../../schemas/codec.ts'
import type { Around } from './around.ts'
import type { PreparedFlow } from './preparedFlow.ts'
import { orderWithReferences, withReferences } from './references.ts'

/** Who sends and who receives, by the profile, on the day of the document. */
export interface Addresses {
  readonly sender: NetworkAddress
  readonly receiver: NetworkAddress
}

/** A canonical document with what is wrong with it; nothing is wrong with one that may leave. */
export interface Checked {
  readonly document: CanonicalDocument
  readonly problems: readonly Problem[]
}

/**
 * Turns an event into its canonical document, adds what only the profile knows (addresses, references, proposed postings;
 * never a rate or an amount), and asks the rules. Undefined for an event that calls for no document.
 */
export function canonicalDocument(event: DecodedEvent, prepared: PreparedFlow, around: Around, addresses: Addresses, day: CalendarDate): Checked | undefined {
  const { flow, table } = prepared
  switch (event.type) {
    case 'fi.kuntasilta.shop.InvoiceIssued':
    case 'fi.kuntasilta.shop.CreditNoteIssued': {
      const plain = withReferences(invoiceFromEvent(event), flow.references, around)
      const { document: invoice, problems } = withPostings(withEndpoints(plain, addresses), table, day)
      return { document: { kind: invoice.kind, invoice }, problems: [...checkInvoice(invoice, flow.demands, knownOf(around, prepared), flow.format === 'peppol-bis-3' ? 'peppol' : undefined), ...foreignLinks(invoice.number, invoice, prepared), ...problems] }
    }
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged':
    case 'fi.kuntasilta.shop.OrderCancelled': {
      const plain = withEndpoints(orderWithReferences(after(around.previousDocument, orderFromEvent(event)), flow.references, around.order), addresses)
      const { document, problems } = withPostings(plain, table, day)
      const checked = checkOrder(document, flow.demands)
      return { document: { kind: 'order', order: document.stage === 'cancelled' ? withZeroQuantities(document) : document }, problems: [...checked, ...foreignLinks(document.documentNumber ?? document.sellersNumber, document, prepared), ...problems] }
    }
    case 'fi.kuntasilta.shop.OrderShipped':
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned': {
      const devices = devicesFromEvent(event)
      return { document: { kind: 'devices', devices }, problems: checkDevices(devices) }
    }
    default:
      return undefined
  }
}

function knownOf({ order, creditedRates, approvals }: Around, { profile }: PreparedFlow): Known {
  const { approvedAccounts } = profile.profile
  return {
    creditedRates,
    order: order && { ...(order.facts.contract === undefined ? {} : { contract: order.facts.contract }) },
    accounts: approvedAccounts && [...approvedAccounts, ...approvals],
  }
}

/** The receiver knows the number of our document before; the shop has numbers of its own. */
function after(previousDocument: string | undefined, order: Order): Order {
  return previousDocument === undefined ? order : { ...order, previousDocument }
}

function withEndpoints<Document extends { readonly seller: Party; readonly buyer: Party }>(document: Document, { sender, receiver }: Addresses): Document {
  return { ...document, seller: withEndpoint(document.seller, sender), buyer: withEndpoint(document.buyer, receiver) }
}

/** BT-34 and BT-49 need a scheme; without one the address stands in the message's frame only. */
function withEndpoint(party: Party, { id, scheme }: NetworkAddress): Party {
  return scheme === undefined ? party : { ...party, endpoint: { id, scheme } }
}

/** Files of several documents carry no attachments, so there is nothing to refuse. */
function foreignLinks(number: string, { supportingDocuments }: Invoice | Order, { profile, format }: PreparedFlow): readonly Problem[] {
  return format.of === 'file' ? [] : checkLinks(number, supportingDocuments, profile.profile.attachmentHosts)
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
