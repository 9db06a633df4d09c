import { Counter, Histogram, Registry } from 'prom-client'
import { statementTimes, type StatementTime } from '../../ledger/query.ts'

const rendering_s = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25]
const statements_s = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5]

/** What this process counts; what the ledger knows is in `operations/gauges.ts`. */
export class Metrics {
  readonly registry = new Registry()
  readonly #registers = [this.registry]
  readonly records = new Counter({ name: 'kuntasilta_records_total', help: 'Records taken in, by what they became.', labelNames: ['topic', 'became'] as const, registers: this.#registers })
  readonly deliveries = new Counter({ name: 'kuntasilta_deliveries_total', help: 'Steps of deliveries, by lane: planned, and what became of the document and of the answer.', labelNames: ['lane', 'step'] as const, registers: this.#registers })
  readonly attempts = new Counter({ name: 'kuntasilta_attempts_total', help: 'Attempts to send, by lane and outcome.', labelNames: ['lane', 'outcome'] as const, registers: this.#registers })
  readonly published = new Counter({ name: 'kuntasilta_published_total', help: 'Events for the shop that were published.', labelNames: ['topic'] as const, registers: this.#registers })
  readonly rendering = new Histogram({ name: 'kuntasilta_render_seconds', help: 'Time to map, check and render one document.', buckets: rendering_s, registers: this.#registers })
  readonly statements = new Histogram({ name: 'kuntasilta_ledger_statement_seconds', help: 'Time of a statement of the ledger.', labelNames: ['statement'] as const, buckets: statements_s, registers: this.#registers })
  readonly #noteStatement = (time: unknown): void => {
    const { statement, took_ms } = time as StatementTime
    this.statements.observe({ statement }, took_ms / 1000)
  }

  constructor() {
    statementTimes.subscribe(this.#noteStatement)
  }

  close(): void {
    statementTimes.unsubscribe(this.#noteStatement)
  }
}
