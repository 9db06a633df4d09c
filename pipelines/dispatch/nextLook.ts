import type { ToDo } from '../../ledger/lanes.ts'
import type { PassResult } from '../runner.ts'
import type { CurrentSystem } from './context.ts'
import { nextCut_ms } from './laneRules.ts'

/** How soon a lane is looked at again in which the cut has come and no file could be closed. */
const uncut_ms = 60_000

/** When a lane is looked at again that has nothing to send now. A cut that has come and closed no file is no reason to look at once: the next one is, and before that a person may have cleared the way. */
export function nextLook({ system }: Pick<CurrentSystem, 'system'>, now_ms: number, { due_ms, cutDue_ms, leaseLeft_ms }: Pick<ToDo, 'due_ms' | 'cutDue_ms' | 'leaseLeft_ms'>): Pick<PassResult, 'due_ms' | 'in_ms'> {
  if (!isPast(cutDue_ms, now_ms)) return { due_ms: earliest(due_ms, cutDue_ms), in_ms: leaseLeft_ms }
  const next_ms = system.kind === 'fixed-position-files' ? nextCut_ms(system.files, now_ms) : undefined
  return { due_ms: earliest(due_ms, next_ms), in_ms: earliest(uncut_ms, leaseLeft_ms) }
}

export function isPast(due_ms: number | undefined, now_ms: number): boolean {
  return due_ms !== undefined && due_ms <= now_ms
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((each) => each !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}
