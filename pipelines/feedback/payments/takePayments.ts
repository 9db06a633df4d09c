import { derivedId, sha256 } from '../../../base/hash.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import { Failure, problem, type Problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import { findPaidInvoices, findTakenPayments, knownPayment, lockPayableDeliveries, recordPayment, type PaidInvoice, type PaymentRow } from '../../../ledger/payments.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { PaymentDocument } from '../../../mappings/formats/inboundDocument.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { comparableReference, type Payment } from '../../../mappings/model/payment.ts'
import { paymentEvent } from '../../../mappings/to-events/paymentEvent.ts'
import { writeRecord, type WrittenRecord } from '../../../schemas/record.ts'
import { lockedForPayment } from '../../ordering/unmatchedPayments.ts'
import { ourSource } from '../../ourSource.ts'
import { placed, type Placed } from '../placed.ts'
import { receivingFlow } from '../documents/receivingFlow.ts'

/** A payment, and the message that it came in. */
export interface PaymentCame {
  readonly row: InboundRow
  /** Within the message, from 1. */
  readonly place: number
  readonly document: PaymentDocument
}

/** A payment with what makes it known among others, and the place where it is kept. */
type Keyed = Placed<PaymentCame & { readonly key: string }>

/** What came of payments. */
export interface TakenPayments {
  /** What is wrong, by the numbers of the messages. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
  /** The invoices that were paid, in whole or in part: by the numbers of their events, the message that said so last. */
  readonly invoices: ReadonlyMap<number, number>
}

/**
 * Takes what finance says that it paid, in the caller's transaction, which has locked the keys; all of it came from one system: each row is kept with what became of it, and told to
 * the shop where its invoice is known, but for what an answer to the invoice has told already. Parts of an invoice are payments of their own.
 */
export async function takePayments(on: Connection, came: readonly PaymentCame[], profile: LoadedProfile, now_ms: number): Promise<TakenPayments> {
  const problems = new Map<number, Problem[]>()
  const invoices = new Map<number, number>()
  const keyed = [...Map.groupBy(withKeys(came), ({ row }) => row)].flatMap(([row, ofMessage]) => placed(ofMessage, row.known))
  await lockPayable(on, came)
  const taken = new Set(await findTakenPayments(on, keyed.map(({ key }) => key)))
  for (const each of keyed) {
    const { row: { inboundNo }, key, known } = each
    if (known?.settled) continue
    const { problem: why, invoice, counts } = await takeOne(on, each, taken.has(key), profile, now_ms)
    if (why !== null) problems.set(inboundNo, [...problems.get(inboundNo) ?? [], why])
    if (invoice === undefined || !counts) continue
    taken.add(key)
    invoices.set(invoice.eventNo, inboundNo)
  }
  return { problems, invoices }
}

/** Locks in the order of those who apply answers, deliveries before their invoice. */
async function lockPayable(on: Connection, came: readonly PaymentCame[]): Promise<void> {
  const [first] = came
  if (first === undefined) return
  const payments = came.map(({ document: { payment } }) => payment)
  await lockPayableDeliveries(on, first.row.municipality, { invoices: payments.flatMap(({ invoice }) => invoice ?? []), references: payments.flatMap((each) => referenceOf(each) ?? []) })
}

/** What only one payment has: its own number in its system, else what it says and how often its message said so before. */
function withKeys(came: readonly PaymentCame[]): readonly (PaymentCame & { readonly key: string })[] {
  const seen = new Map<string, number>()
  return came.map((each) => {
    const { row: { inboundNo, municipality, system }, document: { payment: { number, invoice, reference, seller, amount, currency, paidOn } } } = each
    if (number !== undefined) return { ...each, key: ['payment', municipality, system, number].join('\n') }
    const says = sha256([invoice, reference, seller, amount.toString(), currency, paidOn].map((one) => one ?? '').join('\n'))
    const inMessage = `${inboundNo} ${says}`
    const time = (seen.get(inMessage) ?? 0) + 1
    seen.set(inMessage, time)
    return { ...each, key: ['payment', municipality, system, says, time].join('\n') }
  })
}

type Verdict = Pick<PaymentRow, 'state' | 'problem'> & {
  readonly invoice?: PaidInvoice
  /** What tells the shop of it. */
  readonly record?: WrittenRecord
  readonly eventId?: string
  /** How much of it the shop knew by an answer. */
  readonly known?: Decimal
}

/** Judges a payment, keeps and tells it; `counts` where its invoice is paid by it. */
async function takeOne(on: Connection, came: Keyed, isRepeat: boolean, profile: LoadedProfile, now_ms: number): Promise<Verdict & { readonly counts: boolean }> {
  const { row: { inboundNo, municipality, system, receivedAt_ms }, keptAt, key, document: { payment } } = came
  const { flow, why } = receivingFlow(profile.profile, system, came.document, payment.paidOn, about(came))
  const verdict: Verdict = why === undefined ? await judge(on, came, isRepeat, flow?.mode === 'shadow' ? flow.name : undefined, profile) : { state: flow === undefined ? 'declined' : 'not taken', problem: why }
  const { invoice, record, eventId, known = Decimal.of(0) } = verdict
  await recordPayment(on, {
    inboundNo, place: keptAt, municipality, system, flow: flow?.name ?? null, paymentKey: key, number: payment.number ?? null, invoice: payment.invoice ?? null, reference: referenceOf(payment) ?? null,
    amount: payment.amount.toString(), currency: payment.currency, paidOn: payment.paidOn, state: verdict.state, problem: verdict.problem, eventNo: invoice?.eventNo ?? null, eventId: eventId ?? null, known: known.toString(),
  }, receivedAt_ms)
  if (record !== undefined && eventId !== undefined) await appendOutbox(on, [{ ...record, eventId, type: 'fi.kuntasilta.municipal.InvoicePaid', story: record.key }], now_ms)
  return { ...verdict, counts: record !== undefined || !known.isZero }
}

async function judge(on: Connection, came: Keyed, isRepeat: boolean, shadow: string | undefined, profile: LoadedProfile): Promise<Verdict> {
  const { row: { municipality, system, receivedAt_ms }, key, document: { payment } } = came
  if (came.document.isTest && profile.profile.systems[system]?.environment === 'production') return { state: 'declined', problem: problem('KS-INBOUND-TEST', about(came)) }
  if (isRepeat) return { state: 'repeated', problem: null }
  const invoice = theOne(await findPaidInvoices(on, municipality, { invoice: payment.invoice, reference: referenceOf(payment), seller: payment.seller }), payment)
  const named = { invoice: payment.invoice ?? phrase('none'), reference: payment.reference ?? phrase('none') }
  if (invoice === undefined) return { state: 'unmatched', problem: problem('KS-INBOUND-INVOICE-UNKNOWN', { ...about(came), ...named }) }
  if (invoice === 'several') return { state: 'unmatched', problem: problem('KS-INBOUND-INVOICE-SEVERAL', { ...about(came), ...named }) }
  const eventId = derivedId('payment', key)
  try {
    if (shadow !== undefined) {
      recordOf(came, payment.amount, invoice, eventId, profile, receivedAt_ms)
      return { state: 'not taken', problem: problem('KS-PROFILE-SHADOW', { municipality, flow: shadow }), invoice }
    }
    const { known, untold } = split(payment.amount, Decimal.of(await knownPayment(on, invoice, { amount: payment.amount.toString(), currency: payment.currency })))
    if (!known.isZero && untold.isZero) return { state: 'repeated', problem: null, invoice, known }
    return { state: 'taken', problem: null, invoice, record: recordOf(came, untold, invoice, eventId, profile, receivedAt_ms), eventId, known }
  } catch (error) {
    if (error instanceof Failure) return { state: 'declined', problem: error.problem }
    throw error
  }
}

/** What the shop knows of an amount, without a sign, and what it does not. */
function split(amount: Decimal, heard: Decimal): { readonly known: Decimal; readonly untold: Decimal } {
  const known = heard.compare(amount.absolute()) < 0 ? heard : amount.absolute()
  return { known, untold: amount.isNegative ? amount.plus(known) : amount.minus(known) }
}

function referenceOf({ reference }: Payment): string | undefined {
  return reference === undefined ? undefined : comparableReference(reference)
}

/** What payments touch: their keys, and what names their invoices. */
export function touchedByPayments(came: readonly PaymentCame[]): readonly string[] {
  return withKeys(came).flatMap(({ key, row: { municipality }, document: { payment } }) => [key, ...lockedForPayment(municipality, { number: payment.invoice, reference: referenceOf(payment) })])
}

function about({ row: { municipality, system }, document: { payment } }: PaymentCame): { readonly what: ReturnType<typeof phrase>; readonly document: string; readonly lane: string } {
  const document = payment.number ?? `${payment.amount} ${payment.currency} ${payment.paidOn}`
  return { what: phrase('payment'), document: document.slice(0, 200), lane: `${municipality}/${system}` }
}

/** By number before by reference; an invoice and a credit note of one number are told apart by the sign of what was paid. */
function theOne(found: readonly PaidInvoice[], { amount }: Payment): PaidInvoice | 'several' | undefined {
  const numbered = found.filter(({ byNumber }) => byNumber)
  const meant = numbered.length > 0 ? numbered : found
  const kind = amount.isNegative ? 'creditNote' : 'invoice'
  const signed = meant.length > 1 ? meant.filter((each) => each.kind === kind) : meant
  return signed.length > 1 ? 'several' : signed[0]
}

function recordOf({ row, document: { payment } }: PaymentCame, amount: Decimal, invoice: PaidInvoice, eventId: string, { profile }: LoadedProfile, received_ms: number): WrittenRecord {
  const { type, value } = paymentEvent({ ...payment, amount }, invoice, {
    story: invoice.story, storyVersion: invoice.storyVersion, municipality: profile.municipalityCode, system: row.system, inboundId: row.channelId,
    buyer: invoice.buyer ?? {}, seller: invoice.seller === null ? {} : { businessId: invoice.seller },
  })
  return writeRecord(type, value, { id: eventId, source: ourSource, time: new Date(received_ms).toISOString(), subject: invoice.number, correlationId: invoice.correlationId })
}
