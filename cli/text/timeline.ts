import type { Language } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'
import { calendarDay, phrase, type Words } from '../../errors/words/words.ts'
import type { ShownMatch } from '../../ledger/matches.ts'
import type { ShownPayment } from '../../ledger/reading/payments.ts'
import type { ShownAcknowledgement, ShownAction, ShownAttempt, ShownDelivery } from '../../ledger/reading/showing.ts'
import type { TracedEvent, TracedQuarantine, TracedRepeat, TracedTelling } from '../../ledger/reading/tracing.ts'
import { indent, table } from './table.ts'
import { documentName, enumerated, heads, named, position, reason, sentTo, time } from './words.ts'

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

type Delivery = Omit<ShownDelivery, 'event'>

/** What happened, in time order; what happened at one instant in the order of the way through the house. */
export function moments(traced: Traced, language: Language): readonly Moment[] {
  return new Telling(traced.deliveries, language).moments(traced).sort((one, other) => one.at_ms - other.at_ms)
}

/** The trace for people. */
export function timelineLines(traced: Traced, language: Language): readonly string[] {
  return table([...heads(language, 'time in Finland', 'what'), ''], moments(traced, language).map(({ at_ms, what, told }) => [time(at_ms), what, indent(told, 4)]))
}

/** Tells what happened, in a language. */
class Telling {
  readonly #deliveries: readonly Delivery[]
  readonly #language: Language

  constructor(deliveries: readonly Delivery[], language: Language) {
    this.#deliveries = deliveries
    this.#language = language
  }

  moments(traced: Traced): Moment[] {
    return [
      ...traced.quarantine.flatMap((each) => this.#quarantine(each)),
      ...traced.events.flatMap((each) => this.#event(each)),
      ...traced.repeats.map((each) => this.#moment(each.recordedAt_ms, phrase('came again'), position(each, this.#language))),
      ...traced.deliveries.flatMap((each) => this.#delivery(each)),
      ...traced.actions.map((each) => this.#moment(each.at_ms, each.what, `${each.who}: ${each.subject}, ${this.#say(phrase('because: {why}', { why: each.why }))}`)),
      ...traced.attempts.map((each) => this.#attempt(each)),
      ...traced.matches.map((each) => this.#match(each)),
      ...traced.acknowledgements.map((each) => this.#acknowledgement(each)),
      ...traced.deliveries.flatMap((each) => this.#standing(each)),
      ...traced.payments.map((each) => this.#payment(each)),
      ...traced.tellings.flatMap((each) => this.#telling(each)),
    ]
  }

  #quarantine({ quarantineNo, problem, state, recordedAt_ms, closedAt_ms, ...at }: TracedQuarantine): readonly Moment[] {
    const name = `quarantine/${quarantineNo}`
    const told = phrase('{name} from {position}; {reason}', { name, position: position(at, this.#language), reason: reason(problem, this.#language) })
    return [this.#moment(recordedAt_ms, phrase('quarantined'), told), ...(closedAt_ms === null ? [] : [this.#moment(closedAt_ms, named(state, this.#language), name)])]
  }

  #event(event: TracedEvent): readonly Moment[] {
    const { type, eventId, story, storyVersion, standing, municipality, correlationId } = event
    const where = phrase('{position}, for {municipality}', { position: position(event, this.#language), municipality: municipality ?? this.#say(phrase('all')) })
    return [
      this.#moment(event.time_ms, phrase('event'), phrase('{type} {id}, version {version} of story {story}, correlation {correlation}', { type, id: eventId, version: storyVersion, story, correlation: correlationId })),
      this.#moment(event.recordedAt_ms, phrase('taken in'), enumerated(this.#language, where, standing === 'in force' ? null : named(standing, this.#language))),
    ]
  }

  #delivery(delivery: Delivery): readonly Moment[] {
    const { id, createdAt_ms, flow, format, transmission, replaces } = delivery
    const document = this.#document(delivery)
    const planned = phrase('{document} as {format} (flow {flow}), delivery {id}', { document, format, flow, id })
    const made = transmission && phrase('{document}: {name}, {count} bytes, transmission {id}, sha256 {sha256}', { document, name: transmission.name, count: transmission.size_bytes, id: transmission.id, sha256: transmission.sha256.slice(0, 12) })
    return [
      this.#moment(createdAt_ms, phrase('planned'), enumerated(this.#language, planned, replaces === null ? null : phrase('replaces {id}', { id: replaces }))),
      ...(transmission === null || made === null ? [] : [this.#moment(transmission.frozenAt_ms, phrase('made'), made)]),
    ]
  }

  /** Where it stands, if neither an attempt nor an acknowledgement says it. */
  #standing(delivery: Delivery): readonly Moment[] {
    const { state, problem, waitsFor, changedAt_ms, endedAt_ms } = delivery
    const [document, now] = [this.#document(delivery), named(state, this.#language)]
    if (state === 'delivered' || state === 'acknowledged' || state === 'rejected') return endedAt_ms === null ? [] : [this.#moment(endedAt_ms, phrase('at rest'), `${document}: ${now}`)]
    const why = [...(waitsFor === null ? [] : [this.#say(phrase('for {what}', { what: this.#say({ filled: waitsFor }) }))]), ...(problem === null ? [] : [reason(problem, this.#language)])].join('; ')
    return [this.#moment(changedAt_ms, now, `${document}${why === '' ? '' : `: ${why}`}`)]
  }

  #attempt({ transmissionId, number, endedAt_ms, outcome, problem, answer }: ShownAttempt): Moment {
    const answered = answer?.status === undefined ? null : phrase('answer {status}', { status: answer.status })
    const told = enumerated(this.#language, named(outcome, this.#language), answered)
    return this.#moment(endedAt_ms, phrase('attempt {number}', { number }), `${this.#documents(({ transmission }) => transmission?.id === transmissionId)}: ${told}${problem === null ? '' : `; ${reason(problem, this.#language)}`}`)
  }

  #match({ deliveryId, outcome, matchedAt_ms, differences }: ShownMatch): Moment {
    const documents = this.#documents(({ id }) => id === deliveryId)
    return this.#moment(matchedAt_ms, phrase('compared'), [`${documents}: ${named(outcome, this.#language)}`, ...differences.map((each) => reason(each, this.#language))].join('; '))
  }

  #acknowledgement({ deliveryId, recordedAt_ms, grade, effect, inboundNo, reasonCodes }: ShownAcknowledgement): Moment {
    const from = inboundNo === null ? phrase('asked') : `inbound/${inboundNo}`
    const told = enumerated(this.#language, `${named(grade, this.#language)} (${named(effect, this.#language)})`, from)
    return this.#moment(recordedAt_ms, phrase('came back'), `${this.#documents(({ id }) => id === deliveryId)}: ${told}${reasonCodes.length === 0 ? '' : `: ${reasonCodes.join(', ')}`}`)
  }

  #payment({ receivedAt_ms, inboundNo, amount, currency, paidOn, state, ...of }: ShownPayment): Moment {
    const what = { document: documentName(of, this.#language), amount: this.#say({ number: amount }), currency, day: this.#say(calendarDay(paidOn)), state: named(state, this.#language) }
    return this.#moment(receivedAt_ms, phrase('paid'), enumerated(this.#language, phrase('{document}: {amount} {currency} on {day} ({state})', what), `${of.municipality}/${of.system}`, `inbound/${inboundNo}`))
  }

  #telling({ outboxNo, eventId, topic, type, recordedAt_ms, publishedAt_ms, stays }: TracedTelling): readonly Moment[] {
    const event = { type, id: eventId, topic }
    const kept = stays === null ? phrase('{type} {id} for {topic}', event) : phrase('{type} {id} for {topic}; it is {state} (outbox/{number})', { ...event, state: named(stays, this.#language), number: String(outboxNo) })
    return [this.#moment(recordedAt_ms, phrase('outbox'), kept), ...(publishedAt_ms === null ? [] : [this.#moment(publishedAt_ms, phrase('shop told'), phrase('{type} {id} on {topic}', event))])]
  }

  #document(delivery: Delivery): string {
    return sentTo(delivery, `${delivery.municipality}/${delivery.system}`, this.#language)
  }

  #documents(are: (delivery: Delivery) => boolean): string {
    return this.#deliveries.filter(are).map((each) => this.#document(each)).join(', ')
  }

  #moment(at_ms: number, what: Words | string, told: Words | string): Moment {
    return { at_ms, what: this.#say(what), told: this.#say(told) }
  }

  #say(what: Words | string): string {
    return typeof what === 'string' ? what : say(what, this.#language)
  }
}
