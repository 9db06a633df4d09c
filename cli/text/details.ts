import type { Language } from '../../errors/language.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { say } from '../../errors/words/say.ts'
import { calendarDay, phrase, type Words } from '../../errors/words/words.ts'
import type { ShownMatch } from '../../ledger/matches.ts'
import type { ShownInbound, ShownQuarantine } from '../../ledger/reading/kept.ts'
import type { Neighbour, ShownAcknowledgement, ShownAction, ShownAttempt, ShownDelivery } from '../../ledger/reading/showing.ts'
import { dueDateOf } from '../../pipelines/actions/dueDate.ts'
import type { ReadEvent } from '../../pipelines/actions/storedRecord.ts'
import { facts, indent } from './table.ts'
import { documentName, enumerated, json, named, position, reason, sentTo, time } from './words.ts'

/** Everything that `show` tells of a delivery. */
export interface DeliveryDetails {
  readonly delivery: Omit<ShownDelivery, 'event'> & { readonly event: Omit<ShownDelivery['event'], 'value' | 'schemaFingerprint' | 'writerSchema'> }
  /** Undefined where it cannot be read any more. */
  readonly event: ReadEvent | undefined
  readonly showEvent: boolean
  readonly neighbours: readonly Neighbour[]
  readonly attempts: readonly ShownAttempt[]
  readonly acknowledgements: readonly ShownAcknowledgement[]
  /** Where its flow compares invoices with orders and receipts. */
  readonly match: ShownMatch | undefined
  readonly actions: readonly ShownAction[]
}

const answerLength = 600

/** A delivery for people. */
export function deliveryDetails({ delivery, event, showEvent, neighbours, attempts, acknowledgements, match, actions }: DeliveryDetails, language: Language): readonly string[] {
  const { transmission, event: of } = delivery
  const speak = (words: Words): string => say(words, language)
  return [
    sentTo(delivery, `${delivery.municipality}/${delivery.system}`, language),
    ...labelled(language, [
      ['delivery', delivery.id],
      ['state', stateLine(delivery, language)],
      ['reason', delivery.problem && reason(delivery.problem, language)],
      ['waits for', delivery.waitsFor && enumerated(language, { filled: delivery.waitsFor }, at('until {time}', delivery.due_ms))],
      ...neighbours.map((each) => [placeOf(each), neighbourLine(each, language)] as const),
      ['replaces', delivery.replaces],
      ['replaced by', delivery.replacedBy],
      ['next', delivery.waitsFor === null && delivery.due_ms !== null && delivery.endedAt_ms === null ? enumerated(language, time(delivery.due_ms), at('deadline {time}', delivery.deadline_ms)) : null],
      ['amount', delivery.amount && `${speak({ number: delivery.amount })} ${delivery.currency ?? ''}`],
      ['due date', speak(calendarDay(dueDateOf(event) ?? ''))],
      ['seller', delivery.seller],
      ['flow', speak(phrase('{flow} as {format}, profile {version}', { flow: delivery.flow, format: delivery.format, version: delivery.profileVersion.slice(0, 12) }))],
      ['event', speak(phrase('{type} {id} of {time}, {standing}', { type: of.type, id: of.eventId, time: time(of.time_ms), standing: named(of.standing, language) }))],
      ['story', speak(phrase('version {version} of story {story}', { story: delivery.story, version: String(delivery.storyVersion) }))],
      ['position', position(of, language)],
      ['bytes', transmission && speak(phrase('{name}, {count} bytes of {type}, {environment}', { name: transmission.name, count: transmission.size_bytes, type: transmission.mediaType, environment: transmission.environment }))],
      ['sha256', transmission?.sha256],
      ['transmission', transmission && enumerated(language, transmission.id, at('made {time}', transmission.frozenAt_ms), transmission.sequence === null ? null : phrase('file number {number}', { number: String(transmission.sequence) }))],
      ["receiver's id", delivery.receipt],
    ]),
    ...(match === undefined ? [] : part(speak(matchTitle(match)), match.differences.map((each) => reason(each, language)))),
    ...part(speak(phrase('Attempts')), attempts.flatMap((each) => attemptLines(each, language))),
    ...part(speak(phrase('What came back')), acknowledgements.map((each) => acknowledgementLine(each, language))),
    ...part(speak(phrase('What people did')), actions.map((each) => actionLine(each, language))),
    ...(showEvent ? part(speak(phrase('Event')), json(event?.value ?? null).split('\n')) : []),
  ]
}

/** Facts under names in the reader's language; SHA-256 is called so in all of them. */
function labelled(language: Language, pairs: readonly (readonly [name: PlainPhrase | 'sha256', value: string | number | null | undefined])[], more: readonly (readonly [string, string])[] = []): readonly string[] {
  const all = [...pairs.map(([name, value]) => [name === 'sha256' ? name : say(phrase(name), language), value] as const), ...more]
  return facts(all).map((line) => `  ${indent(line, 2)}`)
}

/** What is said with a time, where there is one. */
function at(text: 'since {time}' | 'until {time}' | 'deadline {time}' | 'made {time}' | 'decided {time}' | 'received {time}' | 'looked at {time}' | 'dismissed {time}', at_ms: number | null): Words | null {
  return at_ms === null ? null : phrase(text, { time: time(at_ms) })
}

function matchTitle({ outcome, heldUntil_ms }: ShownMatch): Words {
  if (outcome !== 'held' || heldUntil_ms === null) return phrase('Differs from its order or receipts')
  return phrase('Differs from its order or receipts, held until {time} at the latest', { time: time(heldUntil_ms) })
}

function stateLine({ state, grade, unproven, changedAt_ms, endedAt_ms }: DeliveryDetails['delivery'], language: Language): string {
  const name = `${named(state, language)}${grade === null ? '' : ` (${named(grade, language)})`}`
  return enumerated(language, name, unproven ? phrase('may have arrived') : null, at('since {time}', changedAt_ms), endedAt_ms === null ? null : phrase('at rest'))
}

function placeOf({ place }: Neighbour): PlainPhrase {
  return place === 'ahead' ? 'waits behind' : place === 'behind' ? 'ahead of' : 'in one file with'
}

function neighbourLine(each: Neighbour, language: Language): string {
  return `${documentName(each, language)} (${enumerated(language, phrase('delivery {id}', { id: each.id }), named(each.state, language), each.problem?.code)})`
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${indent(line, 2)}`)]
}

function attemptLines({ number, startedAt_ms, outcome, problem, receipt, answer }: ShownAttempt, language: Language): readonly string[] {
  return [
    `${number}  ${time(startedAt_ms)}  ${enumerated(language, named(outcome ?? '', language), receipt === null ? null : phrase("receiver's id {id}", { id: receipt }))}`,
    ...(problem === null ? [] : [`   ${indent(reason(problem, language), 3)}`]),
    ...(answer === null ? [] : [`   ${say(phrase('answer {status}: {text}', { status: answer.status ?? '', text: shortened(answer.body ?? '', language) }), language)}`]),
  ]
}

function shortened(text: string, language: Language): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= answerLength ? line : say(phrase('{text} … ({count} characters)', { text: line.slice(0, answerLength), count: text.length }), language)
}

function acknowledgementLine({ recordedAt_ms, grade, effect, inboundNo, decidedAt_ms, reasonCodes, requestedActions, text }: ShownAcknowledgement, language: Language): string {
  const from = inboundNo === null ? phrase('asked') : `inbound/${inboundNo}`
  const asked = requestedActions.length === 0 ? null : phrase('asks for {action}', { action: requestedActions.join(', ') })
  const why = enumerated(language, ...reasonCodes, asked, text === null ? null : `"${text}"`)
  const what = enumerated(language, `${named(grade, language)} (${named(effect, language)})`, from, at('decided {time}', decidedAt_ms))
  return `${time(recordedAt_ms)}  ${what}${why === '' ? '' : `: ${why}`}`
}

function actionLine({ at_ms, who, what, why, detail }: ShownAction, language: Language): string {
  const more = Object.entries(detail).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(', ')
  return `${time(at_ms)}  ${who}: ${what}${more === '' ? '' : ` (${more})`}, ${say(phrase('because: {why}', { why }), language)}`
}

/** A record in quarantine for people. */
export function quarantineDetails(record: Omit<ShownQuarantine, 'value'>, actions: readonly ShownAction[], language: Language): readonly string[] {
  return [
    `quarantine/${record.quarantineNo}`,
    ...labelled(language, [
      ['state', enumerated(language, named(record.state, language), at('since {time}', record.closedAt_ms ?? record.recordedAt_ms))],
      ['reason', reason(record.problem, language)],
      ['position', position(record, language)],
      ['story', record.story],
      ['bytes', record.size_bytes],
      ['sha256', record.sha256],
    ], Object.entries(record.headers)),
    ...part(say(phrase('What people did'), language), actions.map((each) => actionLine(each, language))),
  ]
}

/** A message that came in, for people. */
export function inboundDetails(message: ShownInbound, actions: readonly ShownAction[], language: Language): readonly string[] {
  return [
    say(phrase('{message} from {sender}', { message: `inbound/${message.inboundNo}`, sender: `${message.municipality}/${message.system}` }), language),
    ...labelled(language, [
      ['state', enumerated(language, named(message.state, language), at('received {time}', message.receivedAt_ms), at('looked at {time}', message.appliedAt_ms), at('dismissed {time}', message.dismissedAt_ms))],
      ['reason', message.problem && reason(message.problem, language)],
      ["channel's id", message.channelId],
      ['bytes', `${message.bytes.length}, ${message.mediaType}`],
      ['sha256', message.sha256],
    ]),
    ...part(say(phrase('What people did'), language), actions.map((each) => actionLine(each, language))),
  ]
}
