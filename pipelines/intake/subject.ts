import type { DocumentKey } from '../../ledger/events.ts'
import type { OrderFacts, OrderRow } from '../../ledger/orders.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { comparableReference } from '../../mappings/model/payment.ts'
import { answerNumber } from '../../mappings/from-events/orderResponseFromEvent.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { EventValues, InvoiceContent, OrderContent, PartyKey } from '../../schemas/generated/events.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'
import { isIdentity } from './identity.ts'

/** An order that a document belongs to, with the buyer's number of it (BT-13) where the document states that. */
export interface OrderOfDocument {
  /** BT-14. */
  readonly sellersNumber: string
  readonly buyersNumber: string | undefined
}

/** What intake must know of an event to route it and to plan its deliveries. */
export interface Subject {
  /** Undefined for an event that concerns every participant. */
  readonly buyer: PartyKey | undefined
  /** The business document that the event brings, if any. */
  readonly document: (DocumentKey & { readonly documentKind: DocumentKind }) | undefined
  /** What may be made of it: a despatch is told as a despatch advice, and as rows of a device register. */
  readonly kinds: readonly DocumentKind[]
  readonly amount: string | undefined
  readonly currency: string | undefined
  /** The day that decides which flows and addresses are in force. */
  readonly day: CalendarDate | undefined
  readonly replaces: string | undefined
  /** What an invoice is paid with (BT-83), as references are compared. */
  readonly paymentReference: string | undefined
  /** When an invoice is due (BT-9). */
  readonly dueDate: CalendarDate | undefined
  /** BT-14 of the order that the document belongs to as a whole. */
  readonly ofOrder: string | undefined
  /** All orders that the document belongs to: its own, and those of its lines. */
  readonly ofOrders: readonly OrderOfDocument[]
  /** The buyer's numbers (BT-13) of orders that it names by these alone. */
  readonly ofPurchaseOrders: readonly string[]
  /** The system that the event came from: it is not told again. */
  readonly fromSystem: string | undefined
  readonly order: Omit<OrderRow, 'municipality'> | undefined
  readonly cancelsOrder: boolean
}

/** Reads the subject of an event that is taken in: the shop's, and receipts; undefined for what the shop alone reads. */
export function subjectOf(event: DecodedEvent): Subject | undefined {
  switch (event.type) {
    case 'fi.kuntasilta.shop.InvoiceIssued':
      return invoiceSubject('invoice', event.value, event.value.invoice)
    case 'fi.kuntasilta.shop.CreditNoteIssued':
      return invoiceSubject('creditNote', event.value, event.value.creditNote)
    case 'fi.kuntasilta.shop.OrderPlaced':
      return orderSubject('placed', event.value)
    case 'fi.kuntasilta.shop.OrderChanged':
      return orderSubject('changed', event.value)
    case 'fi.kuntasilta.shop.OrderCancelled':
      return orderSubject('cancelled', event.value)
    case 'fi.kuntasilta.shop.OrderShipped':
      return despatchSubject(event.value)
    case 'fi.kuntasilta.shop.DeviceInstalled':
      return deviceSubject(event.value, event.value.installedOn, 'installed')
    case 'fi.kuntasilta.shop.DeviceReturned':
      return deviceSubject(event.value, event.value.returnedOn, 'returned')
    case 'fi.kuntasilta.shop.OrderConfirmed':
    case 'fi.kuntasilta.shop.OrderRejected':
      return answerSubject(event.value)
    case 'fi.kuntasilta.shop.CataloguePublished':
      return { ...bringing('catalogue', event.value.seller, event.value.number, { buyer: undefined, replaces: event.value.replaces }), day: event.value.issueDate ?? undefined }
    case 'fi.kuntasilta.municipal.GoodsReceived':
    case 'fi.kuntasilta.municipal.GoodsReceiptReversed':
    case 'fi.kuntasilta.municipal.GoodsReturned':
      return receiptSubject(event.value)
    default:
      return undefined
  }
}

interface ShopValue {
  readonly buyer: PartyKey | undefined
  readonly replaces: string | null
}

function plain(value: ShopValue): Subject {
  return {
    buyer: value.buyer, replaces: value.replaces ?? undefined, document: undefined, kinds: [], amount: undefined, currency: undefined,
    day: undefined, paymentReference: undefined, dueDate: undefined, ofOrder: undefined, ofOrders: [], ofPurchaseOrders: [], fromSystem: undefined, order: undefined, cancelsOrder: false,
  }
}

/** Of an event with a document that has a number of whoever issued it. */
function bringing(documentKind: DocumentKind, issuer: PartyKey, documentNumber: string, value: ShopValue): Subject {
  return { ...plain(value), document: { documentKind, documentNumber, seller: idOf(issuer) }, kinds: [documentKind] }
}

function idOf(party: PartyKey): string {
  return party.businessId ?? party.ovt ?? party.name ?? ''
}

function ofOneOrder({ sellersOrder, buyersOrder }: { readonly sellersOrder: string; readonly buyersOrder: string | null }): Pick<Subject, 'ofOrder' | 'ofOrders'> {
  return sellersOrder === '' ? { ofOrder: undefined, ofOrders: [] } : { ofOrder: sellersOrder, ofOrders: [{ sellersNumber: sellersOrder, buyersNumber: buyersOrder || undefined }] }
}

function invoiceSubject(kind: 'invoice' | 'creditNote', value: ShopValue & { readonly seller: PartyKey }, content: InvoiceContent): Subject {
  return {
    ...bringing(kind, value.seller, content.number, value),
    amount: content.totals.payable.toString(),
    currency: content.currency,
    day: content.issueDate ?? undefined,
    dueDate: content.dueDate ?? undefined,
    paymentReference: content.payment?.remittance ? comparableReference(content.payment.remittance) : undefined,
    ofOrder: content.salesOrder ?? undefined,
    ofOrders: ordersOf(content),
    ofPurchaseOrders: purchaseOrdersOf(content),
  }
}

function ordersOf({ salesOrder, purchaseOrder, lines }: InvoiceContent): readonly OrderOfDocument[] {
  const orders = new Map<string, OrderOfDocument>()
  for (const each of [{ salesOrder, purchaseOrder }, ...lines]) {
    const sellersNumber = each.salesOrder ?? ''
    if (sellersNumber !== '') orders.set(sellersNumber, { sellersNumber, buyersNumber: orders.get(sellersNumber)?.buyersNumber ?? (each.purchaseOrder || undefined) })
  }
  return [...orders.values()]
}

function purchaseOrdersOf({ salesOrder, purchaseOrder, lines }: InvoiceContent): readonly string[] {
  const alone = [{ salesOrder, purchaseOrder }, ...lines.map((line) => ({ salesOrder: line.salesOrder || salesOrder, purchaseOrder: line.purchaseOrder }))].filter((each) => !each.salesOrder)
  return [...new Set(alone.map((each) => each.purchaseOrder ?? '').filter((number) => number !== '' && isIdentity(number)))]
}

function orderSubject(stage: OrderRow['stage'], value: ShopValue & { readonly seller: PartyKey; readonly storyVersion: number; readonly order: OrderContent }): Subject {
  const { order } = value
  const number = stage === 'placed' ? order.sellersNumber : `${order.sellersNumber}-${value.storyVersion}`
  return {
    ...bringing('order', value.seller, number, value),
    amount: order.totals.payable.toString(),
    currency: order.currency,
    day: order.issueDate ?? undefined,
    order: { sellersNumber: order.sellersNumber, buyersNumber: order.buyersNumber, stage, facts: factsOf(order) },
    cancelsOrder: stage === 'cancelled',
  }
}

function answerSubject(value: EventValues['fi.kuntasilta.shop.OrderConfirmed' | 'fi.kuntasilta.shop.OrderRejected']): Subject {
  return { ...bringing('orderResponse', value.seller, answerNumber(value), value), day: value.issueDate ?? undefined, ...ofOneOrder(value) }
}

function despatchSubject(value: EventValues['fi.kuntasilta.shop.OrderShipped']): Subject {
  const { despatch } = value
  const hasDevices = despatch.lines.some((line) => line.devices.length > 0)
  return {
    ...bringing('despatchAdvice', value.seller, despatch.number, value),
    kinds: hasDevices ? ['despatchAdvice', 'devices'] : ['despatchAdvice'],
    day: despatch.issueDate ?? undefined,
    ...ofOneOrder(despatch),
  }
}

/** Receipts are numbered by the system that books them, in many anew every year and for each company. */
function receiptSubject(value: EventValues['fi.kuntasilta.municipal.GoodsReceived' | 'fi.kuntasilta.municipal.GoodsReceiptReversed' | 'fi.kuntasilta.municipal.GoodsReturned']): Subject {
  const { buyer, system, documentNumber, series, year, date } = value
  return {
    ...plain({ buyer, replaces: null }),
    document: { documentKind: 'receipt', documentNumber, seller: [idOf(buyer), system, ...(series === null && year === null ? [] : [series ?? '', year ?? ''])].join(' ') },
    kinds: ['receipt'],
    day: date ?? undefined,
    ...ofOneOrder(value),
    fromSystem: system || undefined,
  }
}

function deviceSubject(value: ShopValue & { readonly seller: PartyKey; readonly device: { readonly despatch: string; readonly serialNumber: string } }, day: CalendarDate | null, status: string): Subject {
  return {
    ...bringing('devices', value.seller, `${value.device.despatch}/${value.device.serialNumber}/${status}`, value),
    day: day ?? undefined,
  }
}

function factsOf(order: OrderContent): OrderFacts {
  return {
    ...fact('origin', order.origin),
    ...fact('buyerReference', order.buyerReference),
    ...fact('contract', order.contract),
    ...fact('project', order.project),
    ...fact('accountingReference', order.accountingReference),
    ...fact('ordererName', order.orderer?.name),
    ...fact('ordererUnit', order.orderer?.unit),
    ...fact('deliveryName', order.delivery?.name),
  }
}

function fact<Name extends keyof OrderFacts>(name: Name, value: string | null | undefined): OrderFacts {
  return value === null || value === undefined || value === '' ? {} : { [name]: value }
}
