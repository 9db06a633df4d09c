import type { DocumentKey } from '../../ledger/events.ts'
import type { OrderFacts, OrderRow } from '../../ledger/orders.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import type { CalendarDate } from '../../base/dates.ts'
import type { InvoiceContent, OrderContent, PartyKey } from '../../schemas/generated/events.ts'
import type { DecodedEvent } from '../../schemas/codec.ts'

/** An order that an invoice belongs to, with the buyer's number of it (BT-13) where the invoice states that. */
export interface OrderOfInvoice {
  /** BT-14. */
  readonly sellersNumber: string
  readonly buyersNumber: string | undefined
}

/** What intake must know of an event to route it and to plan its deliveries. */
export interface Subject {
  /** Undefined for an event that concerns every participant. */
  readonly buyer: PartyKey | undefined
  /** The document that the event calls for, if any. */
  readonly document: (DocumentKey & { readonly documentKind: DocumentKind }) | undefined
  readonly amount: string | undefined
  readonly currency: string | undefined
  /** The day that decides which flows and addresses are in force. */
  readonly day: CalendarDate | undefined
  readonly replaces: string | undefined
  /** The orders that an invoice belongs to: the document's, and those of its lines. */
  readonly ofOrders: readonly OrderOfInvoice[]
  readonly order: Omit<OrderRow, 'municipality'> | undefined
  readonly cancelsOrder: boolean
}

/** Reads the subject of an event from the shop; undefined for a type that only we publish. */
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
    case 'fi.kuntasilta.shop.OrderShipped': {
      const { despatch } = event.value
      const hasDevices = despatch.lines.some((line) => line.devices.length > 0)
      return { ...plain(event.value), document: hasDevices ? documentOf('devices', event.value.seller, despatch.number) : undefined, day: despatch.issueDate ?? undefined }
    }
    case 'fi.kuntasilta.shop.DeviceInstalled':
      return deviceSubject(event.value, event.value.installedOn, 'installed')
    case 'fi.kuntasilta.shop.DeviceReturned':
      return deviceSubject(event.value, event.value.returnedOn, 'returned')
    case 'fi.kuntasilta.shop.OrderConfirmed':
    case 'fi.kuntasilta.shop.OrderRejected':
      return { ...plain(event.value), day: event.value.issueDate ?? undefined }
    case 'fi.kuntasilta.shop.CataloguePublished':
      return { ...plain({ buyer: undefined, replaces: event.value.replaces }), day: event.value.issueDate ?? undefined }
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
    buyer: value.buyer, replaces: value.replaces ?? undefined, document: undefined, amount: undefined, currency: undefined,
    day: undefined, ofOrders: [], order: undefined, cancelsOrder: false,
  }
}

function documentOf(documentKind: DocumentKind, seller: PartyKey, documentNumber: string): Subject['document'] {
  return { documentKind, documentNumber, seller: seller.businessId ?? seller.ovt ?? seller.name ?? '' }
}

function invoiceSubject(kind: 'invoice' | 'creditNote', value: ShopValue & { readonly seller: PartyKey }, content: InvoiceContent): Subject {
  return {
    ...plain(value),
    document: documentOf(kind, value.seller, content.number),
    amount: content.totals.payable.toString(),
    currency: content.currency,
    day: content.issueDate ?? undefined,
    ofOrders: ordersOf(content),
  }
}

function ordersOf({ salesOrder, purchaseOrder, lines }: InvoiceContent): readonly OrderOfInvoice[] {
  const orders = new Map<string, OrderOfInvoice>()
  for (const each of [{ salesOrder, purchaseOrder }, ...lines]) {
    const sellersNumber = each.salesOrder ?? ''
    if (sellersNumber !== '') orders.set(sellersNumber, { sellersNumber, buyersNumber: orders.get(sellersNumber)?.buyersNumber ?? (each.purchaseOrder || undefined) })
  }
  return [...orders.values()]
}

function orderSubject(stage: OrderRow['stage'], value: ShopValue & { readonly seller: PartyKey; readonly storyVersion: number; readonly order: OrderContent }): Subject {
  const { order } = value
  const number = stage === 'placed' ? order.sellersNumber : `${order.sellersNumber}-${value.storyVersion}`
  return {
    ...plain(value),
    document: documentOf('order', value.seller, number),
    amount: order.totals.payable.toString(),
    currency: order.currency,
    day: order.issueDate ?? undefined,
    order: { sellersNumber: order.sellersNumber, buyersNumber: order.buyersNumber, stage, facts: factsOf(order) },
    cancelsOrder: stage === 'cancelled',
  }
}

function deviceSubject(value: ShopValue & { readonly seller: PartyKey; readonly device: { readonly despatch: string; readonly serialNumber: string } }, day: CalendarDate | null, status: string): Subject {
  return {
    ...plain(value),
    document: documentOf('devices', value.seller, `${value.device.despatch}/${value.device.serialNumber}/${status}`),
    day: day ?? undefined,
  }
}

function factsOf(order: OrderContent): OrderFacts {
  return {
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
