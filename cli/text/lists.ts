import type { Language } from '../../errors/language.ts'
import type { ListedAlarm, ListedDelivery, ListedInbound, ListedQuarantine } from '../../ledger/reading/lists.ts'
import { dueDateOf } from '../../pipelines/actions/dueDate.ts'
import { StoredSchemas } from '../../pipelines/actions/storedRecord.ts'
import { indent, table } from './table.ts'
import { documentName, position, reason, time } from './words.ts'

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
    ['DELIVERY', 'STATE', 'LANE', 'DOCUMENT', 'DUE DATE', 'AMOUNT', 'SINCE'],
    rows.map((row) => [
      row.id, row.grade ?? row.state, `${row.municipality}/${row.system}`, documentName(row), row.dueDate ?? '',
      row.amount === null ? '' : `${row.amount} ${row.currency ?? ''}`, time(row.changedAt_ms),
    ]),
  )
  if (head === undefined || rows.length === 0) return []
  return [head, ...rows.flatMap((row, index) => [body[index] ?? '', ...whyLines(row, language)])]
}

function whyLines({ problem, waitsFor, due_ms, predecessor, unproven }: DeliveryRow, language: Language): readonly string[] {
  return [
    ...(problem === null ? [] : [reason(problem, language)]),
    ...(waitsFor === null ? [] : [`It waits for ${waitsFor}${due_ms === null ? '' : `, until ${time(due_ms)}`}.`]),
    ...(predecessor === null ? [] : [`It waits behind ${documentName(predecessor)} (delivery ${predecessor.id}, ${predecessor.state}).`]),
    ...(unproven ? ['It may have arrived: an attempt ended without proof.'] : []),
  ].map((line) => `  ${indent(line, 2)}`)
}

/** Open records in quarantine. */
export function quarantineLines(records: readonly ListedQuarantine[], language: Language): readonly string[] {
  return withReasons(
    table(['QUARANTINE', 'POSITION', 'STORY', 'BYTES', 'SINCE'], records.map((each) => [
      `quarantine/${each.quarantineNo}`, position(each), each.story ?? '(none)', String(each.size_bytes), time(each.recordedAt_ms),
    ])),
    records.map(({ problem }) => reason(problem, language)),
  )
}

/** Messages that could not be read or matched, and what was declined of them. */
export function inboundLines(messages: readonly ListedInbound[], language: Language): readonly string[] {
  return withReasons(
    table(['CAME IN', 'STATE', 'FROM', "CHANNEL'S ID", 'SINCE'], messages.map((each) => [
      `inbound/${each.inboundNo}`, each.state, `${each.municipality}/${each.system}`, each.channelId, time(each.receivedAt_ms),
    ])),
    messages.map(({ problem }) => (problem === null ? '' : reason(problem, language))),
  )
}

/** Open alarms. */
export function alarmLines(alarms: readonly ListedAlarm[], language: Language): readonly string[] {
  return withReasons(
    table(['ALARM', 'ABOUT', 'SINCE'], alarms.map((each) => [String(each.alarmNo), each.subject, time(each.openedAt_ms)])),
    alarms.map(({ problem }) => reason(problem, language)),
  )
}

function withReasons([head, ...body]: readonly string[], reasons: readonly string[]): readonly string[] {
  if (head === undefined || body.length === 0) return []
  return [head, ...body.flatMap((line, index) => [line, ...(reasons[index] ? [`  ${indent(reasons[index], 2)}`] : [])])]
}
