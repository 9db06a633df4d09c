import { describe, expect, test } from 'vitest'
import type { SendOutcome } from '../../../connectors/ports.ts'
import { laneSchema } from '../../../connectors/profile/schema/lane.ts'
import { problem } from '../../../errors/failure.ts'
import { instant } from '../../../errors/words/words.ts'
import { retryAt_ms } from '../../../pipelines/dispatch/laneRules.ts'
import { consequenceOf, type AttemptContext, type Consequence } from '../../../pipelines/dispatch/outcome.ts'

const why = problem('KS-SYSTEM-BUSY', { system: 's', status: '500' })
const settings = laneSchema.parse({ retry: { delays: ['PT10S', 'PT1M'], jitter: 0 } })
const now_ms = 1_000_000
const context: AttemptContext = {
  id: 'd-1', documentNumber: '1', lane: 'm/s', settings, onUnknown: 'park', canBeAsked: true, recognisesRepeats: true,
  failures: 0, unproven: false, deadline_ms: now_ms + 86_400_000, now_ms, settling_ms: now_ms + 600_000, laneOpens_ms: now_ms + 30_000, brokenOff: false,
}
const soon = { deadline_ms: now_ms + 5_000 }
const blind = { canBeAsked: false, recognisesRepeats: false }
const deadline = { ...problem('KS-SYSTEM-DEADLINE', { document: '1', lane: 'm/s', deadline: instant(now_ms + 5_000) }), also: [why] }
const nobodyKnows = { ...problem('KS-SYSTEM-UNKNOWN', { document: '1', lane: 'm/s' }), also: [why] }

const delivered: Consequence = { state: 'delivered', due_ms: now_ms + 600_000, failed: false, unproven: false, problem: null, receiver: 'works' }
const again = (state: 'retrying' | 'unknown', wait_ms: number): Omit<Consequence, 'receiver'> => ({ state, due_ms: now_ms + wait_ms, failed: true, unproven: state === 'unknown', problem: why })
const parked = (reason: Consequence['problem'], unproven: boolean): Omit<Consequence, 'receiver'> => ({ state: 'parked', due_ms: null, failed: true, unproven, problem: reason })

const outcome = {
  delivered: { outcome: 'delivered' },
  duplicate: { outcome: 'duplicate', problem: why },
  refused: { outcome: 'refused', problem: why },
  failed: { outcome: 'failed', problem: why },
  unavailable: { outcome: 'unavailable', problem: why },
  unavailableForLong: { outcome: 'unavailable', problem: why, retryAfter_ms: 120_000 },
  unknown: { outcome: 'unknown', problem: why },
} as const satisfies Readonly<Record<string, SendOutcome>>

describe('what follows from an attempt', () => {
  test.each<[string, SendOutcome, Partial<AttemptContext>, Consequence]>([
    ['delivered', outcome.delivered, {}, delivered],
    ['delivered, after doubt', outcome.delivered, { unproven: true, failures: 3 }, delivered],
    ['duplicate after an attempt that ended unknown: taken', outcome.duplicate, { unproven: true }, delivered],
    ['duplicate without such an attempt: another document holds the number', outcome.duplicate, {}, { ...parked(why, false), receiver: 'works' }],
    ['duplicate after failures that are proven', outcome.duplicate, { failures: 4 }, { ...parked(why, false), receiver: 'works' }],
    ['refused', outcome.refused, {}, { ...parked(why, false), receiver: 'works' }],
    ['failed for the first time', outcome.failed, {}, { ...again('retrying', 10_000), receiver: 'doubtful' }],
    ['failed for the second time', outcome.failed, { failures: 1 }, { ...again('retrying', 60_000), receiver: 'doubtful' }],
    ['failed for the hundredth time: the last delay repeats', outcome.failed, { failures: 99 }, { ...again('retrying', 60_000), receiver: 'doubtful' }],
    ['failed, and the next try would be after the deadline', outcome.failed, soon, { ...parked(deadline, false), receiver: 'doubtful' }],
    ['failed after doubt: the doubt stays', outcome.failed, { unproven: true }, { ...again('unknown', 10_000), receiver: 'doubtful' }],
    ['failed after doubt and past the deadline', outcome.failed, { ...soon, unproven: true }, { ...parked(deadline, true), receiver: 'doubtful' }],
    ['unavailable: tried again when the lane opens, no failure of the document', outcome.unavailable, {}, { ...again('retrying', 30_000), failed: false, receiver: 'down' }],
    ['unavailable for as long as the receiver says', outcome.unavailableForLong, {}, { ...again('retrying', 120_000), failed: false, receiver: 'down' }],
    ['unavailable after doubt', outcome.unavailable, { unproven: true }, { ...again('unknown', 30_000), failed: false, receiver: 'down' }],
    ['unavailable past the deadline', outcome.unavailable, soon, { ...parked(deadline, false), failed: false, receiver: 'down' }],
    ['unknown, and it can be asked', outcome.unknown, { recognisesRepeats: false }, { ...again('unknown', 10_000), receiver: 'doubtful' }],
    ['unknown, and it recognises repeats', outcome.unknown, { canBeAsked: false }, { ...again('unknown', 10_000), receiver: 'doubtful' }],
    ['unknown, neither, and the profile parks', outcome.unknown, blind, { ...parked(nobodyKnows, true), receiver: 'doubtful' }],
    ['unknown, neither, and the profile sends again', outcome.unknown, { ...blind, onUnknown: 'send again' }, { ...again('unknown', 10_000), receiver: 'doubtful' }],
    ['unknown, because we broke it off: asked about at once, and nobody failed', outcome.unknown, { brokenOff: true }, { ...again('unknown', 0), failed: false, receiver: 'untried' }],
    ['unknown, because we broke it off, and nobody can tell', outcome.unknown, { ...blind, brokenOff: true }, { ...parked(nobodyKnows, true), receiver: 'untried' }],
    ['unknown past the deadline', outcome.unknown, soon, { ...parked(deadline, true), receiver: 'doubtful' }],
  ])('%s', (_, said, more, consequence) => {
    expect(consequenceOf(said, { ...context, ...more })).toEqual(consequence)
  })
})

describe('the wait before the next try', () => {
  const jittered = laneSchema.parse({ retry: { delays: ['PT10S'], jitter: 0.2 } })

  test('lies within the jitter, is the same for the same document and failure, and differs between documents', () => {
    const waits = Array.from({ length: 200 }, (_, each) => retryAt_ms(jittered, `d-${each}`, 1, 0))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(8_000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(12_000)
    expect(new Set(waits).size).toBeGreaterThan(150)
    expect(waits).toEqual(Array.from({ length: 200 }, (_, each) => retryAt_ms(jittered, `d-${each}`, 1, 0)))
    expect(retryAt_ms(jittered, 'd-1', 1, 0)).not.toBe(retryAt_ms(jittered, 'd-1', 2, 0))
  })
})
