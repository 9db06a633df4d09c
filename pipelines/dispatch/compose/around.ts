import type { Pool } from 'pg'
import { findApprovedAccounts } from '../../../ledger/approvedAccounts.ts'
import { readOrderEntries, type KeptEntry } from '../../../ledger/conversations.ts'
import { findCredited } from '../../../ledger/credited.ts'
import { findPurchaseOrders, type PurchaseOrder } from '../../../ledger/inboundDocuments.ts'
import { findOrders, findPreviousOrders } from '../../../ledger/orders.ts'
import type { ToRender } from '../../../ledger/rendering.ts'
import type { DocumentKind } from '../../../mappings/formats/format.ts'
import { documentFormats } from '../../../mappings/formats/registry.ts'
import { invoiceLineFrom } from '../../../mappings/from-events/lineTerms.ts'
import { present } from '../../../mappings/from-events/present.ts'
import type { Credited } from '../../../mappings/rules/finnish/creditedRates.ts'
import type { ApprovedAccount } from '../../../mappings/rules/receiver/accounts.ts'
import type { DecodedEvent, StoredValue } from '../../../schemas/codec.ts'
import { subjectOf, type OrderOfDocument, type Subject } from '../../intake/subject.ts'
import type { Profiles } from '../../profiles.ts'
import { ordersToCompare, type ToCompare } from './matching.ts'
import type { KnownOrder } from './references.ts'

/** What the ledger knows around a document that is made. */
export interface Around {
  /** The order that the document belongs to as a whole. */
  readonly order: KnownOrder | undefined
  /** All orders that the document belongs to, with the buyer's numbers that are known. */
  readonly ofOrders: readonly OrderOfDocument[]
  /** The purchase order that is answered, delivered or received. */
  readonly purchaseOrder: Pick<PurchaseOrder, 'buyersOrder' | 'system' | 'messageId' | 'process'> | undefined
  /** An order of the seller's number, as lines of an invoice name it. */
  orderOf(sellersNumber: string): KnownOrder | undefined
  /** Number of the order document that went before to this receiver. */
  readonly previousDocument: string | undefined
  /** The invoices that a credit note names; undefined unless all of them are known. */
  readonly credited: readonly Credited[] | undefined
  /** Accounts that people approved beside those of the profile. */
  readonly approvals: readonly ApprovedAccount[]
  /** What was said of the orders of an invoice whose flow compares it with them. */
  readonly toCompare: ToCompare | undefined
  /** What was said of the order that is answered, and of that of a receipt whose format says what goods cost, or that names another by number alone. */
  readonly saidOfOrder: readonly KeptEntry[]
}

/** Of a document that belongs to nothing that is known. */
export const nothingAround: Around = { order: undefined, ofOrders: [], purchaseOrder: undefined, orderOf: () => undefined, previousDocument: undefined, credited: undefined, approvals: [], toCompare: undefined, saidOfOrder: [] }

type Read = { readonly claimed: ToRender; readonly event: DecodedEvent; readonly subject: Subject }

/** Looks up what a batch of claimed deliveries has around itself, each kind of thing at once. */
export async function lookAround(batch: readonly ToRender[], eventOf: (claimed: ToRender) => DecodedEvent, decode: (stored: StoredValue) => DecodedEvent, pool: Pool, profiles: Profiles): Promise<(claimed: ToRender) => Around> {
  const readable = batch.flatMap((claimed) => readOf(claimed, eventOf))
  const [orders, purchases, previous, credited, approvals, toCompare] = [
    await ordersAround(readable, pool),
    await purchasesAround(readable, pool),
    await previousAround(batch, pool),
    await creditedAround(readable, decode, pool),
    await approvalsAround(readable, pool, profiles),
    await ordersToCompare(readable.filter(({ claimed }) => isCompared(claimed, profiles)), pool),
  ]
  const said = await saidOfOrders(readable.filter(({ claimed, event }) => claimed.documentKind === 'orderResponse' || isValued(claimed, profiles) || namesReceipt(event)), purchases, pool)
  const byId = new Map(readable.map((each) => [each.claimed.id, each]))
  return ({ id, municipality }) => {
    const read = byId.get(id)
    const orderOf = (sellersNumber: string): KnownOrder | undefined => orders.get(`${municipality} ${sellersNumber}`)
    const named = read?.subject.ofOrder
    return {
      order: read?.subject.order ?? (named === undefined ? undefined : orderOf(named)),
      ofOrders: ordersNamed(read?.subject, orderOf),
      purchaseOrder: purchases.get(id),
      orderOf,
      previousDocument: previous.get(id),
      credited: read === undefined ? undefined : credited(read),
      approvals: approvals.get(municipality) ?? [],
      toCompare: toCompare.get(id),
      saidOfOrder: said.get(id) ?? [],
    }
  }
}

function ordersNamed(subject: Subject | undefined, orderOf: Around['orderOf']): readonly OrderOfDocument[] {
  const named = subject?.order === undefined ? subject?.ofOrders ?? [] : [{ sellersNumber: subject.order.sellersNumber, buyersNumber: subject.order.buyersNumber ?? undefined }]
  return named.map(({ sellersNumber, buyersNumber }) => ({ sellersNumber, buyersNumber: buyersNumber ?? orderOf(sellersNumber)?.buyersNumber ?? undefined }))
}

function isCompared({ municipality, documentKind, flow }: ToRender, profiles: Profiles): boolean {
  return documentKind === 'invoice' && profiles.byMunicipality(municipality)?.profile.flows.find((each) => each.name === flow)?.match !== undefined
}

function isValued({ municipality, documentKind, flow: name }: ToRender, profiles: Profiles): boolean {
  const flow = profiles.byMunicipality(municipality)?.profile.flows.find((each) => each.name === name)
  return documentKind === 'receipt' && documentFormats.get(flow?.format ?? '')?.valuesReceipts === true
}

function namesReceipt({ type, value }: DecodedEvent): boolean {
  return (type === 'fi.kuntasilta.municipal.GoodsReceiptReversed' && (value.reversesYear === null || value.lines.length === 0)) || (type === 'fi.kuntasilta.municipal.GoodsReturned' && value.receipt !== null && value.receiptYear === null)
}

async function saidOfOrders(documents: readonly Read[], purchases: ReadonlyMap<string, PurchaseOrder>, pool: Pool): Promise<ReadonlyMap<string, readonly KeptEntry[]>> {
  const asking = documents.map(({ claimed: { id, municipality, story } }) => ({ id, municipality, story: purchases.get(id)?.story ?? story }))
  const said = asking.length === 0 ? [] : await readOrderEntries(pool, asking)
  return new Map(asking.map(({ id, municipality, story }) => [id, said.filter((each) => each.municipality === municipality && each.story === story)]))
}

/** An event that cannot be read has nothing around it; making its document says why. */
function readOf(claimed: ToRender, eventOf: (claimed: ToRender) => DecodedEvent): readonly Read[] {
  try {
    const event = eventOf(claimed)
    const subject = subjectOf(event)
    return subject === undefined ? [] : [{ claimed, event, subject }]
  } catch {
    return []
  }
}

async function ordersAround(batch: readonly Read[], pool: Pool): Promise<ReadonlyMap<string, KnownOrder>> {
  const keys = batch.flatMap(({ claimed: { municipality }, subject }) => subject.ofOrders.map(({ sellersNumber }) => ({ municipality, sellersNumber })))
  return new Map((keys.length === 0 ? [] : await findOrders(pool, keys)).map((order) => [`${order.municipality} ${order.sellersNumber}`, order]))
}

/** What may follow from a purchase order. */
const ofPurchaseOrders: ReadonlySet<DocumentKind> = new Set(['orderResponse', 'despatchAdvice', 'receipt'])

async function purchasesAround(batch: readonly Read[], pool: Pool): Promise<ReadonlyMap<string, PurchaseOrder>> {
  const asking = batch.filter(({ claimed }) => ofPurchaseOrders.has(claimed.documentKind)).map(({ claimed: { id, municipality, story }, event }) => ({ id, municipality, story, buyersOrder: buyersOrderIn(event) }))
  const found = await findPurchaseOrders(pool, asking)
  return new Map(asking.flatMap(({ id, municipality, story, buyersOrder }) => {
    const there = found.filter((each) => each.municipality === municipality)
    const purchase = there.find((each) => each.story === story) ?? there.find((each) => each.buyersOrder !== null && each.buyersOrder === buyersOrder)
    return purchase === undefined ? [] : [[id, purchase] as const]
  }))
}

function buyersOrderIn({ type, value }: DecodedEvent): string | null {
  if (type === 'fi.kuntasilta.shop.OrderShipped') return value.despatch.buyersOrder
  return 'buyersOrder' in value ? value.buyersOrder : 'order' in value ? value.order.buyersNumber : null
}

/** A first order has none before it, so it need not be asked about. */
async function previousAround(batch: readonly ToRender[], pool: Pool): Promise<ReadonlyMap<string, string>> {
  const later = batch.filter(({ documentKind, type }) => documentKind === 'order' && type !== 'fi.kuntasilta.shop.OrderPlaced').map(({ id }) => id)
  return later.length === 0 ? new Map() : findPreviousOrders(pool, later)
}

async function creditedAround(batch: readonly Read[], decode: (stored: StoredValue) => DecodedEvent, pool: Pool): Promise<(read: Read) => readonly Credited[] | undefined> {
  const keys = batch.flatMap(creditedBy)
  const stored = keys.length === 0 ? [] : await findCredited(pool, keys)
  const invoices = new Map(stored.map((each) => [`${each.seller}\n${each.number}`, creditedIn(decode(each))]))
  return (read) => {
    const found = creditedBy(read).map(({ seller, number }) => invoices.get(`${seller}\n${number}`))
    return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((each) => each ?? [])
  }
}

function creditedBy({ event, subject }: Read): readonly { readonly seller: string; readonly number: string }[] {
  if (event.type !== 'fi.kuntasilta.shop.CreditNoteIssued' || subject.document === undefined) return []
  const { seller } = subject.document
  return event.value.creditNote.preceding.map(({ number }) => ({ seller, number }))
}

function creditedIn(event: DecodedEvent): Credited | undefined {
  const content = invoiceIn(event)
  return content && { lines: content.lines.map(invoiceLineFrom), vatBreakdown: present(content.vatBreakdown) }
}

function invoiceIn(event: DecodedEvent) {
  return event.type === 'fi.kuntasilta.shop.InvoiceIssued' ? event.value.invoice : event.type === 'fi.kuntasilta.shop.CreditNoteIssued' ? event.value.creditNote : undefined
}

async function approvalsAround(batch: readonly Read[], pool: Pool, profiles: Profiles): Promise<ReadonlyMap<string, readonly ApprovedAccount[]>> {
  const asking = new Set(batch.flatMap(({ claimed: { municipality }, event }) =>
    invoiceIn(event) !== undefined && profiles.byMunicipality(municipality)?.profile.approvedAccounts !== undefined ? [municipality] : []))
  const found = asking.size === 0 ? [] : await findApprovedAccounts(pool, [...asking])
  return Map.groupBy(found.map(({ from, until, ...approval }) => ({ ...approval, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) })), ({ municipality }) => municipality)
}
