import type { CalendarDate } from '../../../base/dates.ts'
import { problem, type Problem } from '../../../errors/failure.ts'
import { calendarDay } from '../../../errors/words/words.ts'
import type { CanonicalDocument } from '../../../mappings/formats/format.ts'
import { advancedOrdering, ordering, orderOnly } from '../../../mappings/formats/peppol-ordering/profiles.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import { catalogueFromEvent, type CatalogueEvent } from '../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent, type DespatchEvent } from '../../../mappings/from-events/despatchAdviceFromEvent.ts'
import { orderResponseFromEvent, type OrderResponseEvent } from '../../../mappings/from-events/orderResponseFromEvent.ts'
import { receiptFromEvent, type ReceiptEvent } from '../../../mappings/from-events/receiptFromEvent.ts'
import type { OrderEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import { orderResponseFromOrder } from '../../../mappings/from-events/orderResponseFromOrder.ts'
import type { OrderResponse } from '../../../mappings/model/orderResponse.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import type { TradeParty } from '../../../mappings/model/tradeTerms.ts'
import { narrowed } from '../../../mappings/range/narrow.ts'
import { isAwaited } from '../../intake/plan.ts'
import { answeredVersion } from './answeredOrder.ts'
import type { Around } from './around.ts'
import { foreignLinks, withEndpoint, withEndpoints, type Addresses } from './parties.ts'
import type { PreparedFlow } from './preparedFlow.ts'
import { withMeantReceipt } from './meantReceipt.ts'
import { valuedReceipt } from './valuedReceipt.ts'

/** A document of the ordering loop, with what is wrong with it. */
export interface Made {
  readonly document: CanonicalDocument
  readonly problems: readonly Problem[]
  /** Why it is not sent though nothing is wrong with it. */
  readonly unsent?: Problem
}

/** What of the municipality's the shop's event may take over. */
const takenOverBy: Readonly<Partial<Record<EventType, 'changed' | 'cancelled'>>> = { 'fi.kuntasilta.shop.OrderChanged': 'changed', 'fi.kuntasilta.shop.OrderCancelled': 'cancelled' }

/** The answer to an order that came from the municipality, with the buyer's number and reference of it. What answers a change or cancellation belongs to advanced ordering. */
export function answerTo(event: OrderResponseEvent | OrderEvent, prepared: PreparedFlow, { order, purchaseOrder, saidOfOrder }: Around, addresses: Addresses): Made {
  const { municipality } = prepared.profile.profile
  const version = answeredVersion(saidOfOrder, event.value.storyVersion)
  const namesAnswered = documentFormats.get(prepared.flow.format)?.namesAnswered === true
  const takenOver = version?.municipalitys?.is === takenOverBy[event.type] ? version?.municipalitys : undefined
  const answeredDocument = 'answers' in event.value ? event.value.answers ?? undefined : namesAnswered ? takenOver?.document : undefined
  const process = answeredDocument === undefined ? processOf(purchaseOrder?.process) ?? prepared.flow.process : 'advanced ordering'
  const known = { buyersNumber: order?.buyersNumber ?? purchaseOrder?.buyersOrder ?? undefined, buyerReference: order?.facts.buyerReference, lines: version?.lines, answeredDocument }
  const plain = 'order' in event.value ? orderResponseFromOrder(event as OrderEvent, process, known) : orderResponseFromEvent(event as OrderResponseEvent, process, known)
  const orderResponse = withEndpoints({ ...plain, buyer: named(plain.buyer, prepared) }, addresses)
  const made: Made = { document: { kind: 'orderResponse', orderResponse }, problems: [] }
  if (takenOver?.is === 'cancelled' && !namesAnswered) return { ...made, unsent: problem('KS-PROFILE-CANCELLATION-AGREED', { municipality, flow: prepared.flow.name, order: plain.buyersOrder }) }
  if (purchaseOrder?.process === orderOnly) return { ...made, unsent: problem('KS-PROFILE-ORDER-ONLY', { municipality, flow: prepared.flow.name, order: plain.buyersOrder }) }
  return order === undefined || purchaseOrder !== undefined || isAwaited(order.facts.origin ?? 'other') ? made : { ...made, unsent: problem('KS-PROFILE-ORDER-OF-SHOP', { municipality, order: order.sellersNumber }) }
}

/** The process of answers, by that of the order; undefined where it leaves the choice to the profile. */
function processOf(named: string | null | undefined): OrderResponse['profile'] | undefined {
  return named === advancedOrdering ? 'advanced ordering' : named === ordering ? 'ordering' : undefined
}

/** What left the seller, with the buyer's number of the order. */
export function despatchOf(event: DespatchEvent, prepared: PreparedFlow, { order }: Around, { sender, receiver }: Addresses): Made {
  const plain = despatchAdviceFromEvent(event)
  const known = order?.buyersNumber ?? undefined
  const despatchAdvice = {
    ...plain,
    buyersOrders: plain.buyersOrders.length === 0 && known !== undefined ? [known] : plain.buyersOrders,
    despatcher: withEndpoint(plain.despatcher, sender),
    consignee: withEndpoint(named(plain.consignee, prepared), receiver),
  }
  return { document: { kind: 'despatchAdvice', despatchAdvice }, problems: foreignLinks(plain.number, plain.supportingDocuments, prepared) }
}

/** What the municipality received, reversed or returned, with its own number of the order; of one made in the shop without the lines of which its receiver expects nothing. */
export function receiptOf(event: ReceiptEvent, { flow, profile: { profile } }: PreparedFlow, { order, purchaseOrder, saidOfOrder }: Around): Made {
  const plain = valuedReceipt(withMeantReceipt(receiptFromEvent(event), event.value.system, saidOfOrder), saidOfOrder)
  const known = plain.buyersOrder ?? order?.buyersNumber ?? undefined
  const expectsNone = purchaseOrder === undefined ? documentFormats.get(flow.format)?.expectsNoReceipt : undefined
  const lines = expectsNone === undefined ? plain.lines : plain.lines.filter(({ unit }) => !expectsNone(unit))
  const made: Made = { document: { kind: 'receipt', receipt: { ...plain, ...(known === undefined ? {} : { buyersOrder: known }), lines } }, problems: [] }
  return lines.length > 0 || plain.lines.length === 0 ? made : { ...made, unsent: problem('KS-PROFILE-NO-RECEIPT-EXPECTED', { municipality: profile.municipality, flow: flow.name, format: flow.format, receipt: plain.number }) }
}

/** What the municipality's units may order. */
export function catalogueFor(event: CatalogueEvent, prepared: PreparedFlow, { sender, receiver }: Addresses, day: CalendarDate): Made {
  const { profile, range } = prepared.profile
  const whole = catalogueFromEvent(event, withEndpoint(municipalityOf(prepared), receiver))
  const catalogue = { ...(range === undefined ? whole : narrowed(whole, range, day)), provider: withEndpoint(whole.provider, sender) }
  const links = catalogue.lines.flatMap(({ item }) => item.specifications ?? [])
  const made: Made = { document: { kind: 'catalogue', catalogue }, problems: foreignLinks(catalogue.number, links, prepared) }
  return catalogue.lines.length > 0 ? made : { ...made, unsent: problem('KS-PROFILE-RANGE-EMPTY', { municipality: profile.municipality, catalogue: catalogue.number, day: calendarDay(day) }) }
}

function municipalityOf({ profile: { profile: { name, buyer } } }: PreparedFlow): TradeParty {
  return { identifiers: [], name: name.fi, legalRegistration: { id: buyer.businessIds[0] as string, scheme: '0212' } }
}

/** The buyer that an event does not name has the municipality's name. */
function named(buyer: TradeParty, { profile: { profile } }: PreparedFlow): TradeParty {
  return buyer.name === '' ? { ...buyer, name: profile.name.fi } : buyer
}
