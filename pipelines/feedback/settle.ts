import { grades, type Grade } from '../../connectors/ports.ts'
import { problem } from '../../errors/failure.ts'
import { nameOf, instant } from '../../errors/words/words.ts'
import { openAlarm } from '../../ledger/alarms.ts'
import { claimToSettle, closeDeliveries, nextToSettle_ms, postponeSettling, type ToSettle } from '../../ledger/settling.ts'
import { lastSettling_ms } from '../dispatch/laneRules.ts'
import type { CurrentSystem } from '../dispatch/context.ts'
import type { PassResult } from '../runner.ts'
import { askAbout } from './ask.ts'
import type { FeedbackContext } from './context.ts'
import { expectedAnswers, nextOverdue_ms, sayOverdue } from './overdue.ts'

const batchSize = 200
/** For so long nobody else looks after what was claimed. */
const setAside_ms = 60_000

/**
 * One pass over a lane's delivered documents that were hinted at or are due: where silence is success they are closed; else the receiver is
 * asked, less and less often, until it has said its last word or nothing is waited for any longer. Of each answer that the profile expects and that is
 * overdue, shop and municipality are told.
 */
export async function settlePass(lane: string, context: FeedbackContext, signal: AbortSignal): Promise<PassResult> {
  const { pool, clock, systems, hints } = context
  const [municipality = '', system = ''] = lane.split('/')
  const current = systems.current(municipality, system)
  if (current === undefined) return { again: false }
  await askAbout(municipality, system, hints.take(lane), context, signal)
  const now_ms = clock.now_ms()
  const claimed = await claimToSettle(pool, lane, now_ms, batchSize, now_ms + setAside_ms)
  if (claimed.length > 0) await settle(lane, claimed, current, context, signal)
  return claimed.length === batchSize ? { again: true } : { again: false, due_ms: await nextToSettle_ms(pool, lane) }
}

async function settle(lane: string, claimed: readonly ToSettle[], current: CurrentSystem, context: FeedbackContext, signal: AbortSignal): Promise<void> {
  const { pool, clock } = context
  const [municipality = '', system = ''] = lane.split('/')
  const now_ms = clock.now_ms()
  const silent = (each: ToSettle): boolean => current.highestGradeOf(each.documentKind) === 'none'
  const over = claimed.filter((each) => silent(each) || now_ms >= lastSettling_ms(current.system, each.delivered_ms))
  const open = claimed.filter((each) => !over.includes(each))
  const toAsk = open.filter((each) => asksMore(each, current))
  if (open.length > 0) {
    await postponeSettling(pool, open.map((each) => ({ id: each.id, due_ms: Math.min(nextOverdue_ms(each, current, now_ms) ?? Infinity, toAsk.includes(each) ? nextLook_ms(each, current, now_ms) : lastSettling_ms(current.system, each.delivered_ms)) })))
  }
  if (over.length > 0) await close(lane, over, over.filter((each) => !silent(each) && expectedAnswers(current, each.documentKind, each.delivered_ms).length === 0), context)
  await askAbout(municipality, system, toAsk.map((each) => each.transmissionId), context, signal)
  await sayOverdue(lane, claimed, current, context, now_ms)
}

/** Whether asking can tell more than is known. */
function asksMore({ grade }: ToSettle, { kind: { tellsWhenAsked } }: CurrentSystem): boolean {
  return tellsWhenAsked !== 'none' && grades.indexOf(grade as Grade) < grades.indexOf(tellsWhenAsked)
}

/** Twice as long after the delivery as now, but not after the last time. */
function nextLook_ms({ delivered_ms }: ToSettle, { system }: CurrentSystem, now_ms: number): number {
  return Math.min(now_ms + Math.max(now_ms - delivered_ms, 1000), lastSettling_ms(system, delivered_ms))
}

async function close(lane: string, over: readonly ToSettle[], unanswered: readonly ToSettle[], { pool, clock }: FeedbackContext): Promise<void> {
  const now_ms = clock.now_ms()
  await closeDeliveries(pool, over.map((each) => each.id), now_ms)
  for (const each of unanswered) {
    await openAlarm(pool, each.id, problem('KS-SYSTEM-NO-ANSWER', {
      document: each.documentNumber, lane, delivered: instant(each.delivered_ms), grade: nameOf(each.grade ?? 'none'),
    }), now_ms)
  }
}
