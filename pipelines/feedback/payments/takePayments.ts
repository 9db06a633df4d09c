import { derivedId, sha256 } from '../../../base/hash.ts'
import type { LoadedProfile } from '../../../connectors/profile/load.ts'
import { Failure, problem, type Problem } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { InboundRow } from '../../../ledger/inbound.ts'
import { appendOutbox } from '../../../ledger/outbox.ts'
import { findPaidInvoices, findTakenPayments, recordPayment, type PaidInvoice, type PaymentRow } from '../../../ledger/payments.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { PaymentDocument } from '../../../mappings/formats/inboundDocument.ts'
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

/**
 * Takes what finance says that it paid, in the caller's transaction, which has locked the keys: each row is kept with what became of it, and told to
 * the shop where its invoice is known. Parts of an invoice are payments of their own. Gives what is wrong, by the numbers of the messages.
 */
export async function takePayments(on: Connection, came: readonly PaymentCame[], profile: LoadedProfile, now_ms: number): Promise<ReadonlyMap<number, readonly Problem[]>> {
  const problems = new Map<number, Problem[]>()
  const keyed = [...Map.groupBy(withKeys(came), ({ row }) => row)].flatMap(([row, ofMessage]) => placed(ofMessage, row.known))
  const taken = new Set(await findTakenPayments(on, keyed.map(({ key }) => key)))
  for (const each of keyed) {
    const { row: { inboundNo }, key, known } = each
    if (known?.settled) continue
    const why = await takeOne(on, each, taken.has(key), profile, now_ms)
    if (why === 'taken') taken.add(key)
    else if (why !== null) problems.set(inboundNo, [...problems.get(inboundNo) ?? [], why])
  }
  return problems
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

type Verdict = Pick<PaymentRow, 'state' | 'problem'> & { readonly invoice?: PaidInvoice; readonly record?: WrittenRecord; readonly eventId?: string }

/** Judges a payment, keeps and tells it. Gives what is wrong; null of one that has no effect, as it should. */
async function takeOne(on: Connection, came: Keyed, isRepeat: boolean, profile: LoadedProfile, now_ms: number): Promise<Problem | 'taken' | null> {
  const { row: { inboundNo, municipality, system, receivedAt_ms }, keptAt, key, document: { payment } } = came
  const { flow, why } = receivingFlow(profile.profile, system, came.document, payment.paidOn, about(came))
  const verdict: Verdict = why === undefined ? await judge(on, came, isRepeat, flow?.mode === 'shadow' ? flow.name : undefined, profile) : { state: flow === undefined ? 'declined' : 'not taken', problem: why }
  const { invoice, record, eventId } = verdict
  await recordPayment(on, {
    inboundNo, place: keptAt, municipality, system, flow: flow?.name ?? null, paymentKey: key, number: payment.number ?? null, invoice: payment.invoice ?? null, reference: referenceOf(payment) ?? null,
    amount: payment.amount.toString(), currency: payment.currency, paidOn: payment.paidOn, state: verdict.state, problem: verdict.problem, eventNo: invoice?.eventNo ?? null, eventId: eventId ?? null,
  }, receivedAt_ms)
  if (verdict.state !== 'taken' || record === undefined || eventId === undefined) return verdict.problem
  await appendOutbox(on, [{ ...record, eventId, type: 'fi.kuntasilta.municipal.InvoicePaid', story: record.key }], now_ms)
  return 'taken'
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
    const record = recordOf(came, invoice, eventId, profile, receivedAt_ms)
    if (shadow !== undefined) return { state: 'not taken', problem: problem('KS-PROFILE-SHADOW', { municipality, flow: shadow }), invoice }
    return { state: 'taken', problem: null, invoice, record, eventId }
  } catch (error) {
    if (error instanceof Failure) return { state: 'declined', problem: error.problem }
    throw error
  }
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

function recordOf({ row, document: { payment } }: PaymentCame, invoice: PaidInvoice, eventId: string, { profile }: LoadedProfile, received_ms: number): WrittenRecord {
  const { type, value } = paymentEvent(payment, invoice, {
    story: invoice.story, storyVersion: invoice.storyVersion, municipality: profile.municipalityCode, system: row.system, inboundId: row.channelId,
    buyer: invoice.buyer ?? {}, seller: invoice.seller === null ? {} : { businessId: invoice.seller },
  })
  return writeRecord(type, value, { id: eventId, source: ourSource, time: new Date(received_ms).toISOString(), subject: invoice.number, correlationId: invoice.correlationId })
}
