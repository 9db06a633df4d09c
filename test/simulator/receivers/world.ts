import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { ManualClock } from '../../../base/clock.ts'
import type { Receiver, Receivers, ReceiverWorld, SimulatedSystem, StoreLine } from '../../../simulator/receivers/receiver.ts'
import { startReceivers } from '../../../simulator/receivers/startReceivers.ts'

export const start_ms = Date.parse('2026-11-05T08:00:00.000Z')

/** A world of one test's own, whose clock stands until it is moved. */
export interface TestWorld extends ReceiverWorld {
  readonly clock: ManualClock
}

export function makeWorld(more: Partial<ReceiverWorld> = {}): TestWorld {
  const root = mkdtempSync(join(tmpdir(), 'receivers-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return { root, seed: 7, ...more, clock: new ManualClock(start_ms) }
}

/** Starts receivers that stop with the test. */
export async function start(world: ReceiverWorld, ...systems: readonly SimulatedSystem[]): Promise<Receivers> {
  const receivers = await startReceivers({ ...world, systems })
  onTestFinished(() => receivers.stop())
  return receivers
}

/** Starts one receiver. */
export async function startOne(world: ReceiverWorld, system: SimulatedSystem): Promise<Receiver> {
  return (await start(world, system)).of(system.municipality, system.system)
}

/** Moves the clock on and lets the receiver do what is due. */
export async function pass(world: TestWorld, receiver: Pick<Receiver, 'process'>, minutes: number): Promise<void> {
  world.clock.moveTo(world.clock.now_ms() + minutes * 60_000)
  await receiver.process()
}

/** The lines of one of a store's lists. */
export function linesOf(world: ReceiverWorld, { municipality, system }: SimulatedSystem, list: 'arrivals' | 'effects'): readonly StoreLine[] {
  const text = readFileSync(join(world.root, municipality, 'received', system, `${list}.jsonl`), 'utf8')
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as StoreLine)
}

/** Every file below a folder, by relative path. */
export function filesBelow(root: string): Readonly<Record<string, string>> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)).filter((path) => statSync(path).isFile())
  return Object.fromEntries(paths.sort().map((path) => [relative(root, path), readFileSync(path, 'latin1')]))
}
