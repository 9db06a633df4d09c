import type { Language } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'
import { calendarDay, phrase, type Words } from '../../errors/words/words.ts'
import type { ListedAlarm, ListedDelivery, ListedInbound, ListedQuarantine } from '../../ledger/reading/lists.ts'
import { dueDateOf } from '../../pipelines/actions/dueDate.ts'
import { StoredSchemas } from '../../pipelines/actions/storedRecord.ts'
import { indent, table } from './table.ts'
import { documentName, heads, named, position, reason, time } from './words.ts'

/** A listed delivery with the due date (BT-9) of its invoice. */
export type DeliveryRow = Omit<ListedDelivery, 'event'> & { readonly dueDate: string | undefined }

/** Reads the due dates of listed invoices from their events. */
export function deliveryRows(deliveries: readonly ListedDelivery[]): readonly DeliveryRow[] {
  const schemas = new StoredSchemas()
  return deliveries.map(({ event, ...delivery }) => ({ ...delivery, dueDate: event === null ? undefined : dueDateOf(schemas.read(event)) }))
}

/** Deliveries as a table, each with its reason in words below. */
export function deliveryLines(deliveries: readonly ListedDelivery[], language: Language): readonly string[] {
  const rows = deliveryRows(deliveries)
  const [head, ...body] = table(
    heads(language, 'delivery', 'state', 'lane', 'document', 'due date', 'amount', 'since'),
    rows.map((row) => [
      row.id, named(row.grade ?? row.state, language), `${row.municipality}/${row.system}`, documentName(row, language), say(calendarDay(row.dueDate ?? ''), language),
      row.amount === null ? '' : `${say({ number: row.amount }, language)} ${row.currency ?? ''}`, time(row.changedAt_ms),
    ]),
  )
  if (head === undefined || rows.length === 0) return []
  return [head, ...rows.flatMap((row, index) => [body[index] ?? '', ...whyLines(row, language)])]
}

function whyLines({ problem, waitsFor, due_ms, predecessor, unproven }: DeliveryRow, language: Language): readonly string[] {
  return [
    ...(problem === null ? [] : [reason(problem, language)]),
    ...(waitsFor === null ? [] : [say(waiting({ filled: waitsFor }, due_ms), language)]),
    ...(predecessor === null ? [] : [say(phrase('It waits behind {document} (delivery {id}, {state}).', { document: documentName(predecessor, language), id: predecessor.id, state: named(predecessor.state, language) }), language)]),
    ...(unproven ? [say(phrase('It may have arrived: an attempt ended without proof.'), language)] : []),
  ].map((line) => `  ${indent(line, 2)}`)
}

function waiting(what: Words, due_ms: number | null): Words {
  return due_ms === null ? phrase('It waits for {what}.', { what }) : phrase('It waits for {what}, until {time}.', { what, time: time(due_ms) })
}

/** Open records in quarantine. */
export function quarantineLines(records: readonly ListedQuarantine[], language: Language): readonly string[] {
  return withReasons(
    table(heads(language, 'quarantine', 'position', 'story', 'bytes', 'since'), records.map((each) => [
      `quarantine/${each.quarantineNo}`, position(each, language), each.story ?? `(${say(phrase('none'), language)})`, String(each.size_bytes), time(each.recordedAt_ms),
    ])),
    records.map(({ problem }) => reason(problem, language)),
  )
}

/** Messages that could not be read or matched, and what was declined of them. */
export function inboundLines(messages: readonly ListedInbound[], language: Language): readonly string[] {
  return withReasons(
    table(heads(language, 'came in', 'state', 'from', "channel's id", 'since'), messages.map((each) => [
      `inbound/${each.inboundNo}`, named(each.state, language), `${each.municipality}/${each.system}`, each.channelId, time(each.receivedAt_ms),
    ])),
    messages.map(({ problem }) => (problem === null ? '' : reason(problem, language))),
  )
}

/** Open alarms. */
export function alarmLines(alarms: readonly ListedAlarm[], language: Language): readonly string[] {
  return withReasons(
    table(heads(language, 'alarm', 'about', 'since'), alarms.map((each) => [String(each.alarmNo), each.subject, time(each.openedAt_ms)])),
    alarms.map(({ problem }) => reason(problem, language)),
  )
}

function withReasons([head, ...body]: readonly string[], reasons: readonly string[]): readonly string[] {
  if (head === undefined || body.length === 0) return []
  return [head, ...body.flatMap((line, index) => [line, ...(reasons[index] ? [`  ${indent(reasons[index], 2)}`] : [])])]
}
