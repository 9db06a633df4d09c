import type { Language } from '../../errors/language.ts'
import type { ShownMatch } from '../../ledger/matches.ts'
import type { ShownInbound, ShownQuarantine } from '../../ledger/reading/kept.ts'
import type { Neighbour, ShownAcknowledgement, ShownAction, ShownAttempt, ShownDelivery } from '../../ledger/reading/showing.ts'
import { dueDateOf } from '../../pipelines/actions/dueDate.ts'
import type { ReadEvent } from '../../pipelines/actions/storedRecord.ts'
import { facts, indent } from './table.ts'
import { documentName, json, position, reason, time } from './words.ts'

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
  const { transmission } = delivery
  return [
    `${documentName(delivery)} to ${delivery.municipality}/${delivery.system}`,
    ...facts([
      ['delivery', delivery.id],
      ['state', stateLine(delivery)],
      ['reason', delivery.problem && reason(delivery.problem, language)],
      ['waits for', delivery.waitsFor && `${delivery.waitsFor}${delivery.due_ms === null ? '' : `, until ${time(delivery.due_ms)}`}`],
      ...neighbours.map((each): [string, string] => [placeOf(each), neighbourLine(each)]),
      ['replaces', delivery.replaces],
      ['replaced by', delivery.replacedBy],
      ['next', delivery.waitsFor === null && delivery.due_ms !== null && delivery.endedAt_ms === null ? `${time(delivery.due_ms)}, deadline ${time(delivery.deadline_ms)}` : null],
      ['amount', delivery.amount && `${delivery.amount} ${delivery.currency ?? ''}`],
      ['due date', dueDateOf(event)],
      ['seller', delivery.seller],
      ['flow', `${delivery.flow} as ${delivery.format}, profile ${delivery.profileVersion.slice(0, 12)}`],
      ['event', `${delivery.event.type} ${delivery.event.eventId} of ${time(delivery.event.time_ms)}, ${delivery.event.standing}`],
      ['story', `${delivery.story}, version ${delivery.storyVersion}`],
      ['position', position(delivery.event)],
      ['bytes', transmission && `${transmission.name}, ${transmission.size_bytes} bytes of ${transmission.mediaType}, ${transmission.environment}`],
      ['sha256', transmission?.sha256],
      ['transmission', transmission && `${transmission.id}, made ${time(transmission.frozenAt_ms)}${transmission.sequence === null ? '' : `, file number ${transmission.sequence}`}`],
      ["receiver's id", delivery.receipt],
    ]).map((line) => `  ${indent(line, 2)}`),
    ...(match === undefined ? [] : part(matchTitle(match), match.differences.map((each) => reason(each, language)))),
    ...part('Attempts', attempts.flatMap((each) => attemptLines(each, language))),
    ...part('What came back', acknowledgements.map(acknowledgementLine)),
    ...part('What people did', actions.map(actionLine)),
    ...(showEvent ? part('Event', json(event?.value ?? null).split('\n')) : []),
  ]
}

function matchTitle({ outcome, heldUntil_ms }: ShownMatch): string {
  return `Differs from its order or receipts${outcome === 'held' ? `, held until ${time(heldUntil_ms)} at the latest` : ''}`
}

function stateLine({ state, grade, unproven, changedAt_ms, endedAt_ms }: DeliveryDetails['delivery']): string {
  return `${state}${grade === null ? '' : ` (${grade})`}${unproven ? ', may have arrived' : ''}, since ${time(changedAt_ms)}${endedAt_ms === null ? '' : ', at rest'}`
}

function placeOf({ place }: Neighbour): string {
  return place === 'ahead' ? 'waits behind' : place === 'behind' ? 'ahead of' : 'in one file with'
}

function neighbourLine(each: Neighbour): string {
  return `${documentName(each)} (delivery ${each.id}, ${each.state}${each.problem === null ? '' : `, ${each.problem.code}`})`
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${indent(line, 2)}`)]
}

function attemptLines({ number, startedAt_ms, outcome, problem, receipt, answer }: ShownAttempt, language: Language): readonly string[] {
  return [
    `${number}  ${time(startedAt_ms)}  ${outcome}${receipt === null ? '' : `, receiver's id ${receipt}`}`,
    ...(problem === null ? [] : [`   ${indent(reason(problem, language), 3)}`]),
    ...(answer === null ? [] : [`   answer ${answer.status ?? ''}: ${shortened(answer.body ?? '')}`]),
  ]
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= answerLength ? line : `${line.slice(0, answerLength)} … (${text.length} characters)`
}

function acknowledgementLine({ recordedAt_ms, grade, effect, inboundNo, decidedAt_ms, reasonCodes, requestedActions, text }: ShownAcknowledgement): string {
  const why = [...reasonCodes, ...(requestedActions.length === 0 ? [] : [`asks for ${requestedActions.join(', ')}`]), ...(text === null ? [] : [`"${text}"`])]
  const decided = decidedAt_ms === null ? '' : `, decided ${time(decidedAt_ms)}`
  return `${time(recordedAt_ms)}  ${grade} (${effect}), ${inboundNo === null ? 'asked' : `inbound/${inboundNo}`}${decided}${why.length === 0 ? '' : `: ${why.join(', ')}`}`
}

function actionLine({ at_ms, who, what, why, detail }: ShownAction): string {
  const more = Object.entries(detail).map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(', ')
  return `${time(at_ms)}  ${who}: ${what}${more === '' ? '' : ` (${more})`}, because: ${why}`
}

/** A record in quarantine for people. */
export function quarantineDetails(record: Omit<ShownQuarantine, 'value'>, actions: readonly ShownAction[], language: Language): readonly string[] {
  return [
    `quarantine/${record.quarantineNo}`,
    ...facts([
      ['state', `${record.state}, since ${time(record.closedAt_ms ?? record.recordedAt_ms)}`],
      ['reason', reason(record.problem, language)],
      ['position', position(record)],
      ['story', record.story],
      ['bytes', record.size_bytes],
      ['sha256', record.sha256],
      ...Object.entries(record.headers).map(([name, value]): [string, string] => [name, value]),
    ]).map((line) => `  ${indent(line, 2)}`),
    ...part('What people did', actions.map(actionLine)),
  ]
}

/** A message that came in, for people. */
export function inboundDetails(message: ShownInbound, actions: readonly ShownAction[], language: Language): readonly string[] {
  return [
    `inbound/${message.inboundNo} from ${message.municipality}/${message.system}`,
    ...facts([
      ['state', `${message.state}, received ${time(message.receivedAt_ms)}${message.appliedAt_ms === null ? '' : `, looked at ${time(message.appliedAt_ms)}`}${message.dismissedAt_ms === null ? '' : `, dismissed ${time(message.dismissedAt_ms)}`}`],
      ['reason', message.problem && reason(message.problem, language)],
      ["channel's id", message.channelId],
      ['bytes', `${message.bytes.length} of ${message.mediaType}`],
      ['sha256', message.sha256],
    ]).map((line) => `  ${indent(line, 2)}`),
    ...part('What people did', actions.map(actionLine)),
  ]
}
