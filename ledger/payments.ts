import type { CalendarDate } from '../base/dates.ts'
import type { Problem } from '../errors/failure.ts'
import type { PartyKey } from '../schemas/generated/events.ts'
import { columns, query, run, timestamp, type Connection } from './query.ts'

/** What became of a payment; `ledger/migrations/019-payments.sql` says what each means. */
export type PaymentState = 'taken' | 'repeated' | 'unmatched' | 'declined' | 'not taken'

/** A row of a payment file, with what became of it. */
export interface PaymentRow {
  readonly inboundNo: number
  /** Place in its message, from 1. */
  readonly place: number
  readonly municipality: string
  readonly system: string
  readonly flow: string | null
  readonly paymentKey: string
  readonly number: string | null
  readonly invoice: string | null
  /** As references are compared. */
  readonly reference: string | null
  /** A plain decimal. */
  readonly amount: string
  readonly currency: string
  readonly paidOn: CalendarDate
  readonly state: PaymentState
  readonly problem: Problem | null
  /** The invoice that was paid. */
  readonly eventNo: number | null
  readonly eventId: string | null
  /** How much of it the shop knew by an answer, without a sign; a plain decimal. */
  readonly known: string
}

/** An invoice or credit note that a payment may be of. */
export interface PaidInvoice {
  readonly eventNo: number
  readonly story: string
  readonly storyVersion: number
  readonly kind: 'invoice' | 'creditNote'
  readonly number: string
  readonly seller: string | null
  readonly buyer: PartyKey | null
  readonly correlationId: string
  /** Whether it has the number that was asked for; else it has the reference. */
  readonly byNumber: boolean
  /** The delivery that brought it, where there is one. */
  readonly deliveryId: string | null
}

const queries = {
  invoices: query<{ event_no: number; story: string; story_version: number; document_kind: PaidInvoice['kind']; document_number: string; seller: string | null; buyer: PartyKey | null; correlation_id: string; by_number: boolean; delivery_id: string | null }>('find-paid-invoices'),
  taken: query<{ payment_key: string }>('find-taken-payments'),
  unmatched: query<{ inbound_no: number }>('find-unmatched-payments'),
  record: query('record-payment'),
  lock: query('lock-invoice'),
  lockPayable: query('lock-payable-deliveries'),
  acknowledge: query<{ amount: string }>('acknowledge-payment'),
  known: query<{ amount: string }>('known-payment'),
  paid: query<{ id: string; system: string; document_kind: PaidInvoice['kind']; event_no: number }>('find-paid-deliveries'),
}

/** The invoices in force that have this number or reference. */
export async function findPaidInvoices(on: Connection, municipality: string, asked: { readonly invoice: string | undefined; readonly reference: string | undefined; readonly seller: string | undefined }): Promise<readonly PaidInvoice[]> {
  const rows = await run(on, queries.invoices, [municipality, asked.invoice, asked.reference, asked.seller])
  return rows.map((row) => ({
    eventNo: row.event_no, story: row.story, storyVersion: row.story_version, kind: row.document_kind, number: row.document_number, seller: row.seller, buyer: row.buyer,
    correlationId: row.correlation_id, byNumber: row.by_number, deliveryId: row.delivery_id,
  }))
}

/** Which of these payments were taken, or known to the shop already. */
export async function findTakenPayments(on: Connection, keys: readonly string[]): Promise<readonly string[]> {
  const rows = keys.length === 0 ? [] : await run(on, queries.taken, [keys])
  return rows.map((row) => row.payment_key)
}

/** An invoice by what payments may name it by. */
export interface NamedInvoice {
  readonly municipality: string
  readonly number: string
  readonly reference: string | null
}

/** Messages whose payments were of no known invoice and name one of these. */
export async function findUnmatchedPayments(on: Connection, invoices: readonly NamedInvoice[]): Promise<readonly number[]> {
  const rows = await run(on, queries.unmatched, columns(invoices, 3, (each) => [each.municipality, each.number, each.reference]))
  return rows.map((row) => row.inbound_no)
}

/** Keeps what a row said and what became of it, in place of what became of it before. */
export async function recordPayment(on: Connection, row: PaymentRow, at_ms: number): Promise<void> {
  await run(on, queries.record, [
    row.inboundNo, row.place, row.municipality, row.system, row.flow, row.paymentKey, row.number, row.invoice, row.reference, row.amount, row.currency, row.paidOn,
    row.state, row.problem, row.eventNo, row.eventId, row.known, timestamp(at_ms),
  ])
}

/** Holds the deliveries of the invoices that payments may be of, as whoever applies answers does before it asks what was paid. */
export async function lockPayableDeliveries(on: Connection, municipality: string, named: { readonly invoices: readonly string[]; readonly references: readonly string[] }): Promise<void> {
  await run(on, queries.lockPayable, [municipality, named.invoices, named.references])
}

/**
 * Notes that an answer to a delivery says that its invoice is paid. Gives how much of it the shop has not heard of, as a plain decimal without a sign;
 * undefined where it has heard of all.
 */
export async function acknowledgePayment(on: Connection, deliveryId: string, at_ms: number): Promise<string | undefined> {
  await run(on, queries.lock, [null, deliveryId])
  return (await run(on, queries.acknowledge, [deliveryId, timestamp(at_ms)]))[0]?.amount
}

/**
 * How much of an invoice the shop heard of by an answer that no row of a payment file has told of since; a plain decimal. Nothing where the amount,
 * a plain decimal, is money that came back.
 */
export async function knownPayment(on: Connection, { eventNo }: Pick<PaidInvoice, 'eventNo'>, { amount, currency }: Pick<PaymentRow, 'amount' | 'currency'>): Promise<string> {
  await run(on, queries.lock, [eventNo, null])
  return (await run(on, queries.known, [eventNo, currency, amount]))[0]?.amount ?? '0'
}

/** A delivery that brought an invoice to a system of its municipality. */
export interface PaidDelivery {
  readonly id: string
  readonly system: string
  readonly kind: PaidInvoice['kind']
  readonly eventNo: number
}

/** The deliveries of these invoices of which payment files have said that all is paid. */
export async function findPaidDeliveries(on: Connection, municipality: string, eventNos: readonly number[]): Promise<readonly PaidDelivery[]> {
  const rows = eventNos.length === 0 ? [] : await run(on, queries.paid, [municipality, eventNos])
  return rows.map((row) => ({ id: row.id, system: row.system, kind: row.document_kind, eventNo: row.event_no }))
}
