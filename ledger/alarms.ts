import type { Problem } from '../errors/failure.ts'
import { query, run, timestamp, type Connection } from './query.ts'
import { wakeChannel } from './wakeChannel.ts'

/** An alarm that opened or closed, for those who run the service. */
export interface AlarmNews {
  readonly alarmNo: number
  readonly subject: string
  readonly problem: Problem
  readonly what: 'opened' | 'closed'
  readonly openedAt_ms: number
  readonly closedAt_ms: number | null
}

/** By this name the service hears on the channel that there is news of alarms. */
export const alarmsWake = 'alarms'
const toWake = [wakeChannel, alarmsWake]

const queries = {
  open: query<{ alarm_no: number }>('open-alarm'),
  openOnce: query<{ alarm_no: number }>('open-alarm-once'),
  update: query('update-alarm'),
  close: query<{ alarm_no: number }>('close-alarm'),
  closeSeveral: query('close-alarms'),
  closeOf: query('close-alarms-of'),
  dismiss: query<{ cause: string; subject: string }>('dismiss-alarm'),
  toTell: query<{ alarm_no: number; subject: string; problem: Problem; opened_at: number; closed_at: number | null; closing: boolean }>('alarms-to-tell'),
  told: query('alarm-told'),
}

/** Opens an alarm; true if it was not open yet. Its cause is the problem's code. */
export async function openAlarm(on: Connection, subject: string, why: Problem, at_ms: number): Promise<boolean> {
  return (await run(on, queries.open, [why.code, subject, why, timestamp(at_ms), ...toWake])).length > 0
}

/** Opens an alarm that is raised once for its subject, even where a person has dismissed it; true if it was opened now. */
export async function openAlarmOnce(on: Connection, subject: string, why: Problem, at_ms: number): Promise<boolean> {
  return (await run(on, queries.openOnce, [why.code, subject, why, timestamp(at_ms), ...toWake])).length > 0
}

/** Has an open alarm say what is so now; whoever was told of it is not told again. */
export async function updateAlarm(on: Connection, subject: string, why: Problem): Promise<void> {
  await run(on, queries.update, [why.code, subject, why])
}

/** Closes the open alarms of a cause about these. */
export async function closeAlarms(on: Connection, cause: Problem['code'], subjects: readonly string[], at_ms: number): Promise<void> {
  await run(on, queries.closeSeveral, [cause, subjects, timestamp(at_ms), ...toWake])
}

/** Closes an alarm; true if it was open. */
export async function closeAlarm(on: Connection, cause: Problem['code'], subject: string, at_ms: number): Promise<boolean> {
  return (await run(on, queries.close, [cause, subject, timestamp(at_ms), ...toWake])).length > 0
}

/** Closes all alarms of a cause. */
export async function closeAlarmsOf(on: Connection, cause: Problem['code'], at_ms: number): Promise<void> {
  await run(on, queries.closeOf, [cause, timestamp(at_ms), ...toWake])
}

/** Closes an alarm by its number; gives what it was about, or undefined if no open alarm has the number. */
export async function dismissAlarm(on: Connection, alarmNo: number, at_ms: number): Promise<{ readonly cause: string; readonly subject: string } | undefined> {
  const [closed] = await run(on, queries.dismiss, [alarmNo, timestamp(at_ms), ...toWake])
  return closed && { cause: closed.cause, subject: closed.subject }
}

/** The oldest news that nobody has been told, held in the caller's transaction; undefined where there is none. */
export async function nextAlarmNews(on: Connection): Promise<AlarmNews | undefined> {
  const [row] = await run(on, queries.toTell)
  return row && {
    alarmNo: row.alarm_no, subject: row.subject, problem: row.problem, what: row.closing ? 'closed' : 'opened',
    openedAt_ms: row.opened_at, closedAt_ms: row.closing ? row.closed_at : null,
  }
}

/** Notes that it has been told. */
export async function noteAlarmTold(on: Connection, { alarmNo, what }: AlarmNews, at_ms: number): Promise<void> {
  await run(on, queries.told, [alarmNo, what === 'closed', timestamp(at_ms)])
}
