import { derivedId } from '../../base/hash.ts'
import { grades, type Acknowledgement, type Grade } from '../../connectors/ports.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { DeliveryInStory, Telling, ToSend } from '../../ledger/sending.ts'
import { writeRecord, type WrittenRecord } from '../../schemas/record.ts'
import type { EventType } from '../../schemas/generated/events.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import { ourSource } from '../ourSource.ts'

/** The shop is told that an invoice or credit note reached its receiver; of copies and other documents it is told nothing. */
export function deliveredTellings(sent: Pick<ToSend, 'about' | 'sha256'>, { profile, system }: CurrentSystem, delivered_ms: number): readonly Telling[] {
  const at = new Date(delivered_ms).toISOString()
  return sent.about.flatMap((about) => {
    const flow = profile.profile.flows.find((each) => each.name === about.flow)
    if (flow?.role !== 'original' || !isInvoice(about)) return []
    const type = 'fi.kuntasilta.municipal.InvoiceDelivered'
    return [telling(type, about, 'delivered', (id) => writeRecord(type, {
      ...common(about, profile.profile.municipalityCode, flow.system, at),
      invoice: about.number,
      answer: { grade: 'transported', answeredAt: at },
      format: flow.format,
      channel: system.kind,
      sha256: sent.sha256,
    }, envelope(id, about, at)))]
  })
}

/** Whether the shop is told of what became of a delivery: not of a copy. */
export function isOriginal({ flow }: Pick<DeliveryInStory, 'flow'>, { profile }: Pick<CurrentSystem, 'profile'>): boolean {
  return profile.profile.flows.some(({ name, role }) => name === flow && role === 'original')
}

/** What the shop is told when an acknowledgement moved a delivery. */
export function acknowledgedTellings(said: Acknowledgement, about: DeliveryInStory, { profile }: Pick<CurrentSystem, 'profile'>, inboundId: string | null, recorded_ms: number): readonly Telling[] {
  const flow = profile.profile.flows.find((each) => each.name === about.flow)
  if (flow?.role !== 'original') return []
  const at = said.at ?? new Date(recorded_ms).toISOString()
  const base = { ...common(about, profile.profile.municipalityCode, flow.system, at), inboundId }
  const answer = answerOf(said, at)
  if (about.kind === 'order') return [orderTelling(said, about, base, answer, at)]
  return isInvoice(about) ? [invoiceTelling(said, about, base, answer, at)] : []
}

/** What the shop is told when an answer did not come in time. */
export function missingAnswerTellings(about: DeliveryInStory, missing: { readonly grade: Grade; readonly due_ms: number }, came: string | null, { profile }: Pick<CurrentSystem, 'profile'>, now_ms: number): readonly Telling[] {
  const flow = profile.profile.flows.find((each) => each.name === about.flow)
  if (flow?.role !== 'original') return []
  const at = new Date(now_ms).toISOString()
  const base = { ...common(about, profile.profile.municipalityCode, flow.system, at), expected: missing.grade, due: new Date(missing.due_ms).toISOString(), grade: came }
  const what = `missing ${missing.grade}`
  if (about.kind === 'order') {
    const type = 'fi.kuntasilta.municipal.OrderAnswerMissing'
    return [telling(type, about, what, (id) => writeRecord(type, { ...base, sellersOrder: sellersOrderOf(about) }, envelope(id, about, at)))]
  }
  if (!isInvoice(about)) return []
  const type = 'fi.kuntasilta.municipal.InvoiceAnswerMissing'
  return [telling(type, about, what, (id) => writeRecord(type, { ...base, invoice: about.number }, envelope(id, about, at)))]
}

type Common = ReturnType<typeof common> & { readonly inboundId: string | null }
type Answer = ReturnType<typeof answerOf>

function invoiceTelling(said: Acknowledgement, about: DeliveryInStory, base: Common, answer: Answer, at: string): Telling {
  const content = { ...base, invoice: about.number, answer }
  if (said.grade === 'rejected' || said.grade === 'disputed') {
    const type = 'fi.kuntasilta.municipal.InvoiceDisputed'
    return telling(type, about, said.grade, (id) => writeRecord(type, content, envelope(id, about, at)))
  }
  if (said.grade === 'payment initiated') {
    const type = 'fi.kuntasilta.municipal.InvoicePaid'
    return telling(type, about, said.grade, (id) => writeRecord(type, { ...content, amount: Decimal.of(about.amount ?? '0'), ...(about.currency === null ? {} : { currency: about.currency }) }, envelope(id, about, at)))
  }
  const type = 'fi.kuntasilta.municipal.InvoiceAcknowledged'
  return telling(type, about, said.grade, (id) => writeRecord(type, content, envelope(id, about, at)))
}

function orderTelling(said: Acknowledgement, about: DeliveryInStory, base: Common, answer: Answer, at: string): Telling {
  const content = { ...base, sellersOrder: sellersOrderOf(about), buyersOrder: said.buyersOrder ?? null, answer }
  if (said.grade === 'rejected' || said.grade === 'disputed') {
    const type = 'fi.kuntasilta.municipal.OrderDeclined'
    return telling(type, about, said.grade, (id) => writeRecord(type, content, envelope(id, about, at)))
  }
  const type = 'fi.kuntasilta.municipal.OrderAcknowledged'
  return telling(type, about, said.grade, (id) => writeRecord(type, content, envelope(id, about, at)))
}

/** A change or cancellation has the order's number with the story's version behind it. */
function sellersOrderOf({ number, storyVersion }: DeliveryInStory): string {
  const suffix = `-${storyVersion}`
  return storyVersion > 1 && number.endsWith(suffix) ? number.slice(0, -suffix.length) : number
}

function isInvoice({ kind }: DeliveryInStory): boolean {
  return kind === 'invoice' || kind === 'creditNote'
}

function common(about: DeliveryInStory, municipality: string, system: string, at: string) {
  return {
    story: about.story, storyVersion: about.storyVersion, municipality, system,
    ...(about.buyer === null ? {} : { buyer: about.buyer }),
    ...(about.seller === null ? {} : { seller: { businessId: about.seller } }),
    deliveryId: about.deliveryId, documentNumber: about.number, occurredAt: at,
  }
}

function answerOf(said: Acknowledgement, at: string) {
  return {
    grade: said.grade,
    reasons: said.reasonCodes.map((code) => ({ code })),
    requestedActions: (said.requestedActions ?? []).map((code) => ({ code })),
    text: said.text ?? null,
    answeredAt: at,
  }
}

function envelope(id: string, about: DeliveryInStory, at: string) {
  return {
    id, source: ourSource, time: at, subject: about.number, correlationId: about.correlationId,
    ...(about.traceparent === null ? {} : { traceparent: about.traceparent }),
  }
}

function telling(type: EventType, about: DeliveryInStory, what: string, write: (id: string) => WrittenRecord): Telling {
  const id = tellingId(about.deliveryId, what)
  const record = write(id)
  return { deliveryId: about.deliveryId, eventId: id, topic: record.topic, story: record.key, type, headers: record.headers, value: record.value }
}

function tellingId(deliveryId: string, what: string): string {
  return derivedId('telling', deliveryId, what)
}

/** The ids of all events that the shop may have been told of a delivery. */
export function possibleTellings(deliveryId: string): readonly string[] {
  return ['delivered', ...grades, ...grades.map((grade) => `missing ${grade}`), 'disputed', 'rejected'].map((what) => tellingId(deliveryId, what))
}
