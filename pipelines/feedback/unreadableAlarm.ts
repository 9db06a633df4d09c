import { problem, type Problem } from '../../errors/failure.ts'
import { instant } from '../../errors/words/words.ts'
import { closeAlarms, openAlarm, updateAlarm } from '../../ledger/alarms.ts'
import type { Connection } from '../../ledger/query.ts'
import { lockUnreadable, unreadableOfLanes, type UnreadableOfLane } from '../../ledger/unreadable.ts'

const cause = 'KS-INBOUND-UNREADABLE'

/**
 * Has the alarms of the lanes of these messages say how many cannot be read and since when: opened where one of these cannot, closed where none is
 * left. The last that a transaction does, because lanes are locked for it.
 */
export async function alarmUnreadable(on: Connection, inboundNos: readonly number[], now_ms: number): Promise<void> {
  const lanes = (await unreadableOfLanes(on, inboundNos, cause)).filter(concerned).map(({ lane }) => lane)
  if (lanes.length === 0) return
  await lockUnreadable(on, lanes)
  const standing = (await unreadableOfLanes(on, inboundNos, cause)).filter(concerned)
  for (const each of standing) {
    const why = problemOf(each)
    if (why === undefined) continue
    if (each.fresh) await openAlarm(on, each.lane, why, now_ms)
    await updateAlarm(on, each.lane, why)
  }
  const over = standing.filter(({ messages }) => messages === 0)
  if (over.length > 0) await closeAlarms(on, cause, over.map(({ lane }) => lane), now_ms)
}

function concerned({ fresh, alarmed }: UnreadableOfLane): boolean {
  return fresh || alarmed
}

function problemOf({ lane, messages, oldest }: UnreadableOfLane): Problem | undefined {
  if (oldest === undefined) return undefined
  const why = problem(cause, { lane, count: messages, inbound: oldest.inboundNo, since: instant(oldest.receivedAt_ms) })
  return oldest.problem === null ? why : { ...why, also: [oldest.problem] }
}
