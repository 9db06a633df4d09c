import type { Problem } from '../errors/failure.ts'
import { query, run, timestamp, type Connection } from './query.ts'

const queries = {
  open: query<{ alarm_no: number }>('open-alarm'),
  close: query<{ alarm_no: number }>('close-alarm'),
  closeOf: query('close-alarms-of'),
  dismiss: query<{ cause: string; subject: string }>('dismiss-alarm'),
}

/** Opens an alarm; true if it was not open yet. Its cause is the problem's code. */
export async function openAlarm(on: Connection, subject: string, why: Problem, at_ms: number): Promise<boolean> {
  return (await run(on, queries.open, [why.code, subject, why, timestamp(at_ms)])).length > 0
}

/** Closes an alarm; true if it was open. */
export async function closeAlarm(on: Connection, cause: Problem['code'], subject: string, at_ms: number): Promise<boolean> {
  return (await run(on, queries.close, [cause, subject, timestamp(at_ms)])).length > 0
}

/** Closes all alarms of a cause. */
export async function closeAlarmsOf(on: Connection, cause: Problem['code'], at_ms: number): Promise<void> {
  await run(on, queries.closeOf, [cause, timestamp(at_ms)])
}

/** Closes an alarm by its number; gives what it was about, or undefined if no open alarm has the number. */
export async function dismissAlarm(on: Connection, alarmNo: number, at_ms: number): Promise<{ readonly cause: string; readonly subject: string } | undefined> {
  return (await run(on, queries.dismiss, [alarmNo, timestamp(at_ms)]))[0]
}
