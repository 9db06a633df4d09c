import type { SendOutcome } from '../../connectors/ports.ts'
import type { LaneSettings } from '../../connectors/profile/schema.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { instant } from '../../errors/words/words.ts'
import type { AttemptResult } from '../../ledger/sending.ts'
import { retryAt_ms } from './laneRules.ts'

/** What deciding about an attempt must know. */
export interface AttemptContext {
  readonly id: string
  readonly documentNumber: string
  readonly lane: string
  readonly settings: LaneSettings
  readonly onUnknown: 'park' | 'send again'
  readonly canBeAsked: boolean
  readonly recognisesRepeats: boolean
  /** Failures of this document alone, before this attempt. */
  readonly failures: number
  /** An attempt before this one ended without proof. */
  readonly unproven: boolean
  readonly deadline_ms: number
  readonly now_ms: number
  /** When a delivered document is first looked after. */
  readonly settling_ms: number
  /** When the lane is open again, if this attempt found the receiver unavailable. */
  readonly laneOpens_ms: number
  /** We ended the attempt ourselves, or may not repeat one that we ended: it shows nothing of the receiver. */
  readonly brokenOff: boolean
}

/** What follows from an attempt, for the delivery and for the lane. */
export type Consequence = Pick<AttemptResult, 'state' | 'due_ms' | 'failed' | 'unproven' | 'problem'> & {
  /** `works`: the receiver answers; `down`: it does not take anything; `doubtful`: this one attempt went wrong; `untried`: nothing was learnt of it. */
  readonly receiver: 'works' | 'down' | 'doubtful' | 'untried'
}

/**
 * The table of the design's «unknown is not failed»: what an attempt proves decides what happens next. A duplicate means
 * taken only if an attempt of this same delivery ended unknown; else another document holds the number.
 */
export function consequenceOf(outcome: SendOutcome | { readonly outcome: 'not taken' }, context: AttemptContext): Consequence {
  switch (outcome.outcome) {
    case 'delivered':
      return delivered(context)
    case 'duplicate':
      return context.unproven ? delivered(context) : { ...parked(outcome.problem, false), receiver: 'works' }
    case 'refused':
      return { ...parked(outcome.problem, false), receiver: 'works' }
    case 'failed':
      return { ...again('retrying', outcome.problem, retryAt_ms(context.settings, context.id, context.failures + 1, context.now_ms), context), receiver: 'doubtful' }
    case 'unavailable':
      return { ...again('retrying', outcome.problem, Math.max(context.laneOpens_ms, context.now_ms + (outcome.retryAfter_ms ?? 0)), context), failed: false, receiver: 'down' }
    case 'not taken':
      return { state: 'retrying', due_ms: context.now_ms, failed: false, unproven: false, problem: null, receiver: 'works' }
    case 'unknown':
      return { ...unknown(outcome.problem, context), receiver: context.brokenOff ? 'untried' : 'doubtful' }
  }
}

type DeliveryPart = Omit<Consequence, 'receiver'>

function delivered({ settling_ms }: AttemptContext): Consequence {
  return { state: 'delivered', due_ms: settling_ms, failed: false, unproven: false, problem: null, receiver: 'works' }
}

function parked(why: Problem, unproven: boolean): DeliveryPart {
  return { state: 'parked', due_ms: null, failed: true, unproven, problem: why }
}

function again(state: 'retrying' | 'unknown', why: Problem, at_ms: number, { deadline_ms, unproven, documentNumber, lane }: AttemptContext): DeliveryPart {
  const doubt = state === 'unknown' || unproven
  if (at_ms > deadline_ms) {
    return parked({ ...problem('KS-SYSTEM-DEADLINE', { document: documentNumber, lane, deadline: instant(deadline_ms) }), also: [why] }, doubt)
  }
  return { state: doubt ? 'unknown' : state, due_ms: at_ms, failed: true, unproven: doubt, problem: why }
}

function unknown(why: Problem, context: AttemptContext): DeliveryPart {
  const mayGoOn = context.canBeAsked || context.recognisesRepeats || context.onUnknown === 'send again'
  if (!mayGoOn) return parked({ ...problem('KS-SYSTEM-UNKNOWN', { document: context.documentNumber, lane: context.lane }), also: [why] }, true)
  if (context.brokenOff) return { state: 'unknown', due_ms: context.now_ms, failed: false, unproven: true, problem: why }
  return again('unknown', why, retryAt_ms(context.settings, context.id, context.failures + 1, context.now_ms), context)
}
