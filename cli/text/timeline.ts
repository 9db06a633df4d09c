import type { Language } from '../../errors/language.ts'
import type { ShownMatch } from '../../ledger/matches.ts'
import type { ShownPayment } from '../../ledger/reading/payments.ts'
import type { ShownAcknowledgement, ShownAction, ShownAttempt, ShownDelivery } from '../../ledger/reading/showing.ts'
import type { TracedEvent, TracedQuarantine, TracedRepeat, TracedTelling } from '../../ledger/reading/tracing.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { indent, table } from './table.ts'
import { documentName, position, reason, time } from './words.ts'

/** Everything that a trace found. */
export interface Traced {
  readonly events: readonly TracedEvent[]
  readonly repeats: readonly TracedRepeat[]
  readonly deliveries: readonly Omit<ShownDelivery, 'event'>[]
  readonly attempts: readonly ShownAttempt[]
  readonly acknowledgements: readonly ShownAcknowledgement[]
  readonly matches: readonly ShownMatch[]
  readonly payments: readonly ShownPayment[]
  readonly tellings: readonly TracedTelling[]
  readonly quarantine: readonly TracedQuarantine[]
  readonly actions: readonly ShownAction[]
}

/** One thing that happened. */
export interface Moment {
  readonly at_ms: number
  readonly what: string
  readonly told: string
}

/** What happened, in time order; what happened at one instant in the order of the way through the house. */
export function moments(traced: Traced, language: Language): readonly Moment[] {
  return [
    ...traced.quarantine.flatMap((each) => quarantineMoments(each, language)),
    ...traced.events.flatMap(eventMoments),
    ...traced.repeats.map((each): Moment => ({ at_ms: each.recordedAt_ms, what: 'came again', told: position(each) })),
    ...traced.deliveries.flatMap(deliveryMoments),
    ...traced.actions.map((each): Moment => ({ at_ms: each.at_ms, what: each.what, told: `${each.who}: ${each.subject}, because: ${each.why}` })),
    ...traced.attempts.map((each) => attemptMoment(each, traced.deliveries, language)),
    ...traced.matches.map((each) => matchMoment(each, traced.deliveries, language)),
    ...traced.acknowledgements.map((each) => acknowledgementMoment(each, traced.deliveries)),
    ...traced.deliveries.flatMap((each) => standing(each, language)),
    ...traced.payments.map(paymentMoment),
    ...traced.tellings.flatMap(tellingMoments),
  ].sort((one, other) => one.at_ms - other.at_ms)
}

/** The trace for people. */
export function timelineLines(traced: Traced, language: Language): readonly string[] {
  return table(['TIME IN FINLAND', 'WHAT', ''], moments(traced, language).map(({ at_ms, what, told }) => [time(at_ms), what, indent(told, 4)]))
}

function quarantineMoments({ quarantineNo, problem, state, recordedAt_ms, closedAt_ms, ...at }: TracedQuarantine, language: Language): readonly Moment[] {
  const name = `quarantine/${quarantineNo}`
  return [
    { at_ms: recordedAt_ms, what: 'quarantined', told: `${name} from ${position(at)}; ${reason(problem, language)}` },
    ...(closedAt_ms === null ? [] : [{ at_ms: closedAt_ms, what: state, told: name }]),
  ]
}

function eventMoments(event: TracedEvent): readonly Moment[] {
  const { type, eventId, story, storyVersion, standing: stands, municipality, correlationId } = event
  return [
    { at_ms: event.time_ms, what: 'event', told: `${type} ${eventId}, version ${storyVersion} of story ${story}, correlation ${correlationId}` },
    { at_ms: event.recordedAt_ms, what: 'taken in', told: `${position(event)}, for ${municipality ?? 'all'}${stands === 'in force' ? '' : `, ${stands}`}` },
  ]
}

function deliveryMoments(delivery: Omit<ShownDelivery, 'event'>): readonly Moment[] {
  const { id, createdAt_ms, flow, transmission, replaces } = delivery
  return [
    { at_ms: createdAt_ms, what: 'planned', told: `${named(delivery)} as ${delivery.format} (flow ${flow}), delivery ${id}${replaces === null ? '' : `, replaces ${replaces}`}` },
    ...(transmission === null ? [] : [{ at_ms: transmission.frozenAt_ms, what: 'made', told: `${named(delivery)}: ${transmission.name}, ${transmission.size_bytes} bytes, transmission ${transmission.id}, sha256 ${transmission.sha256.slice(0, 12)}` }]),
  ]
}

/** Where it stands, if neither an attempt nor an acknowledgement says it. */
function standing(delivery: Omit<ShownDelivery, 'event'>, language: Language): readonly Moment[] {
  const { state, problem, waitsFor, changedAt_ms, endedAt_ms } = delivery
  if (state === 'delivered' || state === 'acknowledged' || state === 'rejected') return endedAt_ms === null ? [] : [{ at_ms: endedAt_ms, what: 'at rest', told: `${named(delivery)}: ${state}` }]
  const why = [...(waitsFor === null ? [] : [`for ${waitsFor}`]), ...(problem === null ? [] : [reason(problem, language)])].join('; ')
  return [{ at_ms: changedAt_ms, what: state, told: `${named(delivery)}${why === '' ? '' : `: ${why}`}` }]
}

function named(delivery: { readonly documentKind: DocumentKind; readonly documentNumber: string; readonly municipality: string; readonly system: string }): string {
  return `${documentName(delivery)} to ${delivery.municipality}/${delivery.system}`
}

function attemptMoment({ transmissionId, number, endedAt_ms, outcome, problem, answer }: ShownAttempt, deliveries: Traced['deliveries'], language: Language): Moment {
  const names = deliveries.filter(({ transmission }) => transmission?.id === transmissionId).map(named).join(', ')
  return {
    at_ms: endedAt_ms, what: `attempt ${number}`,
    told: `${names}: ${outcome}${answer?.status === undefined ? '' : `, answer ${answer.status}`}${problem === null ? '' : `; ${reason(problem, language)}`}`,
  }
}

function matchMoment({ deliveryId, outcome, matchedAt_ms, differences }: ShownMatch, deliveries: Traced['deliveries'], language: Language): Moment {
  const names = deliveries.filter(({ id }) => id === deliveryId).map(named).join(', ')
  return { at_ms: matchedAt_ms, what: 'compared', told: [`${names}: ${outcome}`, ...differences.map((each) => reason(each, language))].join('; ') }
}

function acknowledgementMoment({ deliveryId, recordedAt_ms, grade, effect, inboundNo, reasonCodes }: ShownAcknowledgement, deliveries: Traced['deliveries']): Moment {
  const names = deliveries.filter(({ id }) => id === deliveryId).map(named).join(', ')
  return { at_ms: recordedAt_ms, what: 'came back', told: `${names}: ${grade} (${effect}), ${inboundNo === null ? 'asked' : `inbound/${inboundNo}`}${reasonCodes.length === 0 ? '' : `: ${reasonCodes.join(', ')}`}` }
}

function paymentMoment({ receivedAt_ms, inboundNo, amount, currency, paidOn, state, ...of }: ShownPayment): Moment {
  return { at_ms: receivedAt_ms, what: 'paid', told: `${documentName(of)}: ${amount} ${currency} on ${paidOn} (${state}), ${of.municipality}/${of.system}, inbound/${inboundNo}` }
}

function tellingMoments({ outboxNo, eventId, topic, type, recordedAt_ms, publishedAt_ms, stays }: TracedTelling): readonly Moment[] {
  return [
    { at_ms: recordedAt_ms, what: 'outbox', told: `${type} ${eventId} for ${topic}${stays === null ? '' : `; it is ${stays} (outbox/${outboxNo})`}` },
    ...(publishedAt_ms === null ? [] : [{ at_ms: publishedAt_ms, what: 'shop told', told: `${type} ${eventId} on ${topic}` }]),
  ]
}
