import { duration_ms } from '../../base/duration.ts'
import { grades, type Grade } from '../../connectors/ports.ts'
import { problem } from '../../errors/failure.ts'
import { nameOf, instant } from '../../errors/words/words.ts'
import { closeAlarms, openAlarmOnce } from '../../ledger/alarms.ts'
import { appendOutbox } from '../../ledger/outbox.ts'
import type { Connection } from '../../ledger/query.ts'
import type { Telling } from '../../ledger/sending.ts'
import { findUnanswered, type ToSettle } from '../../ledger/settling.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import type { FeedbackContext } from './context.ts'
import { missingAnswerTellings } from './tellings.ts'

const cause = 'KS-SYSTEM-ANSWER-OVERDUE'
const rank = (grade: string | null): number => grades.indexOf(grade as Grade)

/** A grade that a system is registered to give, and when it should have come. */
export interface ExpectedAnswer {
  readonly grade: Grade
  readonly due_ms: number
}

/** The answers that are expected of a delivered document, soonest first; what its system never gives to such a document is not waited for. */
export function expectedAnswers({ system, highestGradeOf }: Pick<CurrentSystem, 'system' | 'highestGradeOf'>, kind: DocumentKind, delivered_ms: number): readonly ExpectedAnswer[] {
  const highest = highestGradeOf(kind)
  return system.acknowledgements
    .filter(({ grade }) => highest !== 'none' && rank(grade) <= rank(highest))
    .map(({ grade, within }) => ({ grade, due_ms: delivered_ms + (duration_ms(within) ?? 0) }))
    .toSorted((one, other) => one.due_ms - other.due_ms)
}

/** When the next answer to it is overdue; undefined where none is expected any longer. */
export function nextOverdue_ms({ documentKind, delivered_ms, grade }: ToSettle, current: CurrentSystem, now_ms: number): number | undefined {
  return expectedAnswers(current, documentKind, delivered_ms).find((each) => each.due_ms > now_ms && rank(each.grade) > rank(grade))?.due_ms
}

/** Says of each answer that is overdue now that it is missing: to the municipality by an alarm, once, and to the shop by an event. */
export async function sayOverdue(lane: string, settled: readonly ToSettle[], current: CurrentSystem, { pool, wakes }: Pick<FeedbackContext, 'pool' | 'wakes'>, now_ms: number): Promise<void> {
  const expected = new Map(settled.map((each) => [each.id, expectedAnswers(current, each.documentKind, each.delivered_ms).filter(({ due_ms }) => due_ms <= now_ms)]))
  const late = [...expected].flatMap(([id, answers]) => (answers.length === 0 ? [] : [id]))
  if (late.length === 0) return
  const told = await inTransaction(pool, async (client) => {
    const tellings: Telling[] = []
    for (const { id, grade, about } of await findUnanswered(client, late)) {
      for (const missing of (expected.get(id) ?? []).filter((each) => rank(each.grade) > rank(grade))) {
        const opened = await openAlarmOnce(client, subjectOf(id, missing.grade), problem(cause, {
          document: about.number, lane, grade: nameOf(missing.grade), due: instant(missing.due_ms), came: nameOf(grade ?? 'none'),
        }), now_ms)
        if (opened) tellings.push(...missingAnswerTellings(about, missing, grade, current, now_ms))
      }
    }
    if (tellings.length > 0) await appendOutbox(client, tellings, now_ms)
    return tellings.length
  })
  if (told > 0) wakes.wake('outbox')
}

/** Answers came after all: what they say, and all that they imply, is missing no longer. */
export async function closeOverdue(on: Connection, came: readonly { readonly id: string; readonly grade: string }[], now_ms: number): Promise<void> {
  const subjects = came.flatMap(({ id, grade }) => grades.filter((each) => rank(grade) < 0 || rank(each) <= rank(grade)).map((each) => subjectOf(id, each)))
  if (subjects.length > 0) await closeAlarms(on, cause, subjects, now_ms)
}

function subjectOf(deliveryId: string, grade: Grade): string {
  return `${deliveryId} ${grade}`
}
