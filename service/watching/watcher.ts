import type { TopicPartition } from '../../bus/port.ts'
import type { ToRender } from '../../ledger/rendering.ts'
import type { AttemptResult, ToSend } from '../../ledger/sending.ts'
import type { Composed } from '../../pipelines/dispatch/context.ts'
import type { TakenIn } from '../../pipelines/intake/takeIn.ts'
import type { Acknowledged, Observer, Published, Traced, WatchedAttempt } from '../../pipelines/observer.ts'
import type { Log, LogFields } from '../log.ts'
import type { Activity } from './activity.ts'
import type { Metrics } from './metrics.ts'
import type { OpenSpan, SpanOptions, Tracer } from './tracer.ts'

/** Where what is watched goes. */
export interface WatcherOptions {
  readonly log: Log
  readonly activity: Activity
  readonly metrics: Metrics
  /** Not given: no traces are made. */
  readonly tracer?: Tracer | undefined
}

/**
 * Turns what the pipelines do into log lines, counts and spans. At `info` there is a line a second and place; at `debug` one for each
 * record, delivery, attempt and answer, all with the correlation of the record that they come from.
 */
export class Watcher implements Observer {
  readonly #to: WatcherOptions

  constructor(options: WatcherOptions) {
    this.#to = options
  }

  takenIn({ topic, partition }: TopicPartition, { accepted, unreadable, events, repeats, quarantined }: TakenIn, took_ms: number): void {
    const { log, activity, metrics } = this.#to
    activity.add('Records were taken in.', { topic, partition }, { events, repeats, quarantined, deliveries: accepted.reduce((sum, { deliveries }) => sum + deliveries.length, 0) })
    for (const [became, count] of Object.entries({ event: events, repeat: repeats, quarantine: quarantined })) if (count > 0) metrics.records.inc({ topic, became }, count)
    for (const { record, problem: { code } } of unreadable) log.debug('A record was put into quarantine.', { topic, partition, offset: Number(record.offset), code })
    for (const { row, deliveries } of accepted) {
      const about = { ...traceFields(row), event: row.eventId }
      log.debug('A record was taken in.', { ...about, topic, partition, offset: row.offset, took_ms })
      this.#begin('intake', row, { kind: 'consumer', took_ms, attributes: { 'messaging.destination.name': topic, 'messaging.destination.partition.id': String(partition), 'messaging.kafka.offset': row.offset, 'kuntasilta.event': row.eventId } })?.end()
      for (const { id, municipality, system, state } of deliveries) {
        const lane = `${municipality}/${system}`
        metrics.deliveries.inc({ lane, step: state })
        log.debug('A delivery was planned.', { ...about, delivery: id, lane, outcome: state })
      }
    }
  }

  rendered(lane: string, delivery: ToRender, composed: Composed, took_ms: number): void {
    const { log, activity, metrics } = this.#to
    const outcome = composed.made === 'nothing' ? composed.because.state : 'rendered'
    activity.add('Documents were made.', { lane }, { [outcome]: 1 })
    metrics.rendering.observe(took_ms / 1000)
    metrics.deliveries.inc({ lane, step: outcome })
    const problem = composed.made === 'nothing' ? composed.because.problem : null
    log.debug('A document was made.', { ...traceFields(delivery), lane, delivery: delivery.id, outcome, took_ms, ...(problem === null ? {} : { code: problem.code }) })
    this.#begin('render', delivery, { kind: 'internal', took_ms, attributes: { 'kuntasilta.lane': lane, 'kuntasilta.delivery': delivery.id } })?.end({ attributes: { 'kuntasilta.outcome': outcome }, failed: problem !== null })
  }

  sending(lane: string, sent: ToSend): WatchedAttempt {
    const { log, activity, metrics } = this.#to
    const [first] = sent.about
    const span = first && this.#begin('send', first, { kind: 'client', attributes: { 'kuntasilta.lane': lane, 'kuntasilta.transmission': sent.id, 'kuntasilta.attempt': sent.attempt } })
    return {
      traceparent: span?.traceparent ?? first?.traceparent ?? null,
      ended(outcome: AttemptResult['outcome']) {
        const failed = outcome !== 'delivered'
        activity.add('Documents were sent.', { lane }, { [outcome]: 1 })
        metrics.attempts.inc({ lane, outcome })
        for (const each of sent.about) log.debug('A document was sent.', { ...traceFields(each), lane, delivery: each.deliveryId, transmission: sent.id, attempt: sent.attempt, outcome })
        span?.end({ attributes: { 'kuntasilta.outcome': outcome }, failed })
      },
    }
  }

  acknowledged({ lane, about, grade, effect }: Acknowledged): string | null {
    const { log, activity, metrics } = this.#to
    activity.add('Answers came.', { lane }, { [effect]: 1 })
    metrics.deliveries.inc({ lane, step: effect === 'moved' ? grade : `answer ${effect}` })
    log.debug('A receiver answered.', { ...traceFields(about), lane, delivery: about.deliveryId, grade, outcome: effect })
    const span = this.#begin('acknowledge', about, { kind: 'internal', attributes: { 'kuntasilta.lane': lane, 'kuntasilta.delivery': about.deliveryId, 'kuntasilta.grade': grade, 'kuntasilta.outcome': effect } })
    span?.end()
    return span?.traceparent ?? about.traceparent
  }

  published(events: readonly Published[]): void {
    const { log, activity, metrics } = this.#to
    activity.add('Events for the shop were published.', {}, { events: events.length })
    for (const { topic, headers: { ce_id: event, ce_correlationid: correlationId, traceparent = null } } of events) {
      metrics.published.inc({ topic })
      log.debug('An event for the shop was published.', { topic, ...(event === undefined ? {} : { event }), ...(correlationId === undefined ? {} : traceFields({ correlationId, traceparent })) })
    }
  }

  #begin(name: string, of: Traced, options: SpanOptions): OpenSpan | undefined {
    return this.#to.tracer?.begin(name, of, options)
  }
}

function traceFields({ correlationId, traceparent }: Traced): LogFields {
  const trace = traceparent?.split('-')[1]
  return { correlation: correlationId, ...(trace === undefined ? {} : { trace }) }
}
