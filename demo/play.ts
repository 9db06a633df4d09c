import type { PlannedMonth } from '../simulator/shop/planMonth.ts'
import { openDesk, type DeskOptions } from '../simulator/shop/purchases/desk.ts'
import type { World } from './world.ts'

/** Told of every step: the simulated time, and how many of the month's records are on the bus. */
export type Progress = (now_ms: number, published: number) => void

const step_ms = 4 * 3_600_000
/** After the last record, answers may take so long. */
const longestTail_ms = 90 * 86_400_000

/**
 * Plays the month in steps of four hours: publishes what the shop published until then, lets the service do all that is due, lets the
 * receivers act, lets the service take their answers in, and lets the shop answer and deliver what was ordered of it. Published records are taken out of the month, so that their memory is free. The clock stands still meanwhile, so every run of a seed has
 * the same times in it. Ends when nobody has anything left to do.
 */
export async function play({ bus, clock, receivers, service }: World, month: PlannedMonth, purchases: DeskOptions, progress: Progress): Promise<void> {
  for (const { municipality, system, order } of month.purchases) receivers.of(municipality, system).order?.(order)
  for (const { municipality, system, receipt } of month.receipts) receivers.of(municipality, system).receive?.(receipt)
  for (const { municipality, system, payment } of month.payments) receivers.of(municipality, system).pay?.(payment)
  const desk = await openDesk(bus, clock, purchases)
  const { records } = month
  let published = 0
  const last_ms = (records.at(-1)?.timestamp_ms ?? clock.now_ms()) + longestTail_ms
  for (let at_ms: number | undefined = clock.now_ms(); at_ms !== undefined && at_ms <= last_ms; at_ms = next()) {
    clock.moveTo(at_ms)
    const later = records.findIndex((record) => record.timestamp_ms > clock.now_ms())
    const due = records.splice(0, later === -1 ? records.length : later)
    if (due.length > 0) await bus.publish(due)
    published += due.length
    await service.settled()
    await receivers.process()
    await service.settled()
    await desk.work()
    await service.settled()
    progress(clock.now_ms(), published)
  }
  await desk.close()

  function next(): number | undefined {
    const dues = [records[0]?.timestamp_ms, receivers.nextDue_ms(), desk.nextDue_ms(), service.nextDue_ms()].filter((due) => due !== undefined)
    if (dues.length === 0) return undefined
    return Math.max(Math.ceil(Math.min(...dues) / step_ms) * step_ms, clock.now_ms() + step_ms)
  }
}
