import type { Pool } from 'pg'
import { Gauge, type Registry } from 'prom-client'
import type { Clock } from '../../base/clock.ts'
import type { Bus } from '../../bus/port.ts'
import { readGauges, type LaneDepth, type OpenThing } from '../../ledger/reading/gauges.ts'
import { readLags } from './lags.ts'

/** What the gauges are read from. */
export interface GaugesOptions {
  readonly pool: Pool
  readonly bus: Bus
  /** The consumer group of the intake. */
  readonly group: string
  readonly clock: Clock
}

const kept_ms = 5_000
const longestStatement_ms = 1_000
const breakerStates = ['closed', 'open', 'held'] as const

/** What the ledger and the bus say of what is open, as gauges. It is read when it is asked for, and kept for some seconds. */
export class Gauges {
  readonly #from: GaugesOptions
  readonly #of
  #read_ms = -Infinity
  #reading: Promise<void> | undefined

  constructor(registry: Registry, from: GaugesOptions) {
    this.#from = from
    const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> => new Gauge({ name: `kuntasilta_${name}`, help, labelNames, registers: [registry] })
    this.#of = {
      readable: gauge('ledger_readable', 'Whether the figures of ledger and bus could be read (1) or are missing here (0).'),
      lag: gauge('lag_records', 'Records on the bus that are not taken in yet.', 'topic', 'partition'),
      deliveries: gauge('deliveries', 'Deliveries that have not ended, by lane and state.', 'lane', 'state'),
      depth: gauge('lane_depth', 'Deliveries of a lane that are on their way or stopped.', 'lane'),
      age: gauge('lane_oldest_seconds', 'Age of the oldest of them.', 'lane'),
      parked: gauge('parked', 'Deliveries that wait for a person, by code.', 'code'),
      parkedDue: gauge('parked_invoices', 'Invoices among them, by when they are due: passed, within 7 days, later, unknown.', 'due'),
      quarantine: gauge('quarantine_open', 'Records in quarantine that nobody has seen to.'),
      unreadable: gauge('inbound_unreadable', 'Messages that came in and cannot be read, which nobody has seen to, by lane.', 'lane'),
      unreadableAge: gauge('inbound_unreadable_oldest_seconds', 'Age of the oldest of them.', 'lane'),
      alarm: gauge('alarms_open', 'Alarms that are open, by cause.', 'cause'),
      outbox: gauge('outbox_depth', 'Events for the shop that are not published.'),
      outboxAge: gauge('outbox_oldest_seconds', 'Age of the oldest of them.'),
      breaker: gauge('breaker', 'How a lane stands: 1 for what it is.', 'lane', 'state'),
    }
  }

  /** Reads again what is old; side by side it is read once. Never rejects. */
  async refresh(): Promise<void> {
    if (performance.now() - this.#read_ms < kept_ms) return
    this.#reading ??= this.#read().finally(() => { this.#reading = undefined })
    await this.#reading
  }

  async #read(): Promise<void> {
    const { pool, bus, clock, group } = this.#from
    const now_ms = clock.now_ms()
    try {
      const { depths, open } = await readGauges(pool, now_ms, longestStatement_ms)
      const lags = await readLags(pool, bus, group)
      this.#clear()
      for (const { topic, partition, records } of lags) this.#of.lag.set({ topic, partition: String(partition) }, records)
      this.#setDepths(depths, now_ms)
      for (const thing of open) this.#setOpen(thing, now_ms)
      this.#of.readable.set(1)
    } catch {
      this.#clear()
      this.#of.readable.set(0)
    }
    this.#read_ms = performance.now()
  }

  /** Old figures would hide that there are no new ones. */
  #clear(): void {
    for (const gauge of Object.values(this.#of)) gauge.reset()
  }

  #setDepths(depths: readonly LaneDepth[], now_ms: number): void {
    for (const { lane, state, deliveries } of depths) this.#of.deliveries.set({ lane, state }, deliveries)
    for (const [lane, unfinished] of Map.groupBy(depths.filter(({ oldest_ms }) => oldest_ms !== null), (depth) => depth.lane)) {
      this.#of.depth.set({ lane }, unfinished.reduce((sum, { deliveries }) => sum + deliveries, 0))
      this.#of.age.set({ lane }, age_s(Math.min(...unfinished.map(({ oldest_ms }) => oldest_ms ?? now_ms)), now_ms))
    }
  }

  #setOpen({ gauge, name, number, oldest_ms }: OpenThing, now_ms: number): void {
    if (gauge === 'parked') this.#of.parked.set({ code: name }, number)
    else if (gauge === 'parked due') this.#of.parkedDue.set({ due: name }, number)
    else if (gauge === 'alarm') this.#of.alarm.set({ cause: name }, number)
    else if (gauge === 'quarantine') this.#of.quarantine.set(number)
    else if (gauge === 'unreadable') {
      this.#of.unreadable.set({ lane: name }, number)
      this.#of.unreadableAge.set({ lane: name }, age_s(oldest_ms ?? now_ms, now_ms))
    } else if (gauge === 'outbox') {
      this.#of.outbox.set(number)
      this.#of.outboxAge.set(age_s(oldest_ms ?? now_ms, now_ms))
    } else breakerStates.forEach((state, index) => this.#of.breaker.set({ lane: name, state }, index === number ? 1 : 0))
  }
}

function age_s(since_ms: number, now_ms: number): number {
  return Math.max(0, now_ms - since_ms) / 1000
}
