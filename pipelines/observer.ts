import type { TopicPartition } from '../bus/port.ts'
import type { Acknowledgement } from '../connectors/ports.ts'
import type { ToRender } from '../ledger/rendering.ts'
import type { AttemptResult, DeliveryInStory, ToSend } from '../ledger/sending.ts'
import type { Composed } from './dispatch/context.ts'
import type { Effect } from './feedback/acknowledge.ts'
import type { TakenIn } from './intake/takeIn.ts'

/** By what the way of an event can be followed through systems and logs. */
export interface Traced {
  readonly correlationId: string
  /** W3C trace context, where the event came with one. */
  readonly traceparent: string | null
}

/** An attempt that is being watched. */
export interface WatchedAttempt {
  /** W3C trace context to hand to the receiver, and to the events that tell of it. */
  readonly traceparent: string | null
  ended(outcome: AttemptResult['outcome']): void
}

/** An acknowledgement, as it was applied. */
export interface Acknowledged {
  readonly lane: string
  readonly about: DeliveryInStory
  readonly grade: Acknowledgement['grade']
  readonly effect: Effect['effect'] | 'unmatched'
}

/** An event for the shop that is on the bus now. */
export interface Published {
  readonly topic: string
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
}

/** Watches what the pipelines do: for log, metrics and traces. Nothing here may throw or wait. Durations are of real time. */
export interface Observer {
  /** Records of one partition are in the ledger, by one transaction. */
  takenIn(batch: TopicPartition, taken: TakenIn, took_ms: number): void
  /** A document was made, or not. */
  rendered(lane: string, delivery: ToRender, made: Composed, took_ms: number): void
  /** An attempt begins. */
  sending(lane: string, sent: ToSend): WatchedAttempt
  /** A receiver's word was applied; gives the trace context for the event that tells of it. */
  acknowledged(acknowledged: Acknowledged): string | null
  published(events: readonly Published[]): void
}

/** Watches nothing, and hands on the trace context that the event came with. */
export const nobody: Observer = {
  takenIn: () => undefined,
  rendered: () => undefined,
  sending: (_, { about }) => ({ traceparent: about[0]?.traceparent ?? null, ended: () => undefined }),
  acknowledged: ({ about }) => about.traceparent,
  published: () => undefined,
}

/** What is sent, with the trace context that its attempt hands on: to the receiver, and to what is told of the deliveries that share the trace. */
export function handingOn(sent: ToSend, traceparent: string | null): ToSend {
  const [first] = sent.about
  if (traceparent === null || first === undefined) return sent
  return { ...sent, traceparent, about: sent.about.map((each) => (traceOf(each) === traceOf(first) ? { ...each, traceparent } : each)) }
}

/** The id of a trace: what lies between the first two hyphens; without one the correlation id stands for it. */
function traceOf({ traceparent, correlationId }: Traced): string {
  return traceparent?.split('-')[1] ?? correlationId
}
