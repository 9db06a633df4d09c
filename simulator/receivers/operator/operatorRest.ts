import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Failures } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Holdings } from '../holdings.ts'
import { answer, type HttpAnswer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { takeIn, type Decision, type Intake } from '../http/intake.ts'
import { readDocument } from '../reading/document.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import { Store } from '../store.ts'
import { recall, stemOf, type Taken } from '../taken.ts'
import { instant, minute_ms } from '../times.ts'
import { Hints } from './hints.ts'

const decidesAfter_ms = 10 * minute_ms
const syntaxes: Readonly<Record<string, string>> = { FINVOICE30: 'Finvoice', PEPPOLBIS30: 'UBL', TEAPPS30: 'TEAPPSXML' }

/** The status of a document at the operator. */
interface Status {
  readonly id: string
  readonly status: 'PENDING' | 'DELIVERED' | 'FAILED'
  readonly reason?: string
  readonly at: string
}

/**
 * An e-invoice operator with a REST interface: takes an invoice as PENDING, and ten minutes later has DELIVERED it to its
 * destination or FAILED to, and hints so by webhook.
 */
export class OperatorRest implements Receiver {
  readonly system: SimulatedSystem
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #intake: Intake
  readonly #hints: Hints
  /** Why a document will fail; decided when it is taken. */
  readonly #refusals = new Map<string, string>()
  readonly #undecided = new Set<Taken>()
  #server!: HttpServer

  private constructor(world: ReceiverWorld, system: SimulatedSystem) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#hints = new Hints(world, system)
    const holdings = new Holdings(recall(this.#store, readDocument))
    this.#intake = { clock: world.clock, store: this.#store, failures: this.#failures, holdings, deduplicates: system.deduplicates ?? true }
    for (const taken of holdings.all) this.#undecided.add(taken)
  }

  static async start(world: ReceiverWorld, system: SimulatedSystem): Promise<Receiver> {
    const operator = new OperatorRest(world, system)
    operator.#server = await HttpServer.start(`${system.municipality}-${system.system}`, world.clock, operator.#failures, (app) => operator.#routes(app))
    return operator
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.#server.settings, ...(this.system.webhook === 'standard-webhooks' && { WEBHOOK_SECRET: this.#hints.secret }) }
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  async process(): Promise<void> {
    this.#failures.apply()
    this.#decide()
    await this.#hints.send()
  }

  nextDue_ms(): number | undefined {
    const dues = [...this.#undecided].map(({ at_ms }) => at_ms + decidesAfter_ms)
    const change_ms = this.#failures.nextChange_ms
    const all = change_ms === undefined ? dues : [...dues, change_ms]
    return all.length > 0 ? Math.min(...all) : undefined
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    this.#store.close()
  }

  #routes(app: FastifyInstance): void {
    app.post('/v1/invoices', (request, reply) => this.#upload(request, reply))
    app.get<{ Params: { uuid: string } }>('/v1/invoices/:uuid', (request, reply) => {
      this.#decide()
      const taken = this.#intake.holdings.withId(request.params.uuid)
      const subject = { id: request.params.uuid, ...(taken && { number: taken.document.number }) }
      return answer(reply, this.#failures, subject, taken ? { status: 200, body: this.#statusOf(taken) } : { status: 404, body: { code: 'NOT_FOUND' } })
    })
  }

  async #upload(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const form = await readForm(request)
    const [uuid, format, environment, file] = ['uuid', 'format', 'environment', 'file'].map((field) => form?.get(field))
    if (typeof uuid !== 'string' || typeof format !== 'string' || typeof environment !== 'string' || !(file instanceof Blob)) {
      return reply.code(400).send({ code: 'BAD_REQUEST', message: 'uuid, format, environment and file are needed' })
    }
    const intake: Intake = {
      ...this.#intake,
      objection: ({ syntax }) => (syntaxes[format] === syntax ? undefined : `${syntax} is not the format ${format}`),
    }
    const decision = takeIn(intake, uuid, await file.bytes())
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#remember(decision.taken)
    return answer(reply, this.#failures, decision.subject, this.#answerTo(decision))
  }

  #remember(taken: Taken): void {
    this.#undecided.add(taken)
    const refusal = this.#failures.find('refuses', { id: taken.id, number: taken.document.number })
    if (refusal?.at === 'transport') this.#refusals.set(taken.id, `${refusal.code} ${refusal.text}`)
  }

  #answerTo(decision: Exclude<Decision, { what: 'unavailable' }>): HttpAnswer {
    switch (decision.what) {
      case 'taken':
        return { status: 201, body: this.#statusOf(decision.taken), took: true }
      case 'repeat':
        return { status: 200, body: this.#statusOf(decision.taken) }
      case 'other bytes':
        return { status: 409, body: { code: 'UUID_CONFLICT' } }
      case 'number held':
        return { status: 409, body: { code: 'DUPLICATE_INVOICE', id: decision.holder } }
      case 'refused':
        return { status: 422, body: { code: decision.code, message: decision.text } }
    }
  }

  /** Decides about every document whose ten minutes are over. */
  #decide(): void {
    for (const taken of this.#undecided) {
      if (taken.at_ms + decidesAfter_ms > this.#world.clock.now_ms()) continue
      this.#undecided.delete(taken)
      if (this.#refusals.has(taken.id)) this.#intake.holdings.release(taken)
      this.#store.answer(`${stemOf(taken)}.status.json`, `${JSON.stringify(this.#statusOf(taken))}\n`)
      this.#hints.plan(taken.id, taken.document.number, this.#failures)
    }
  }

  #statusOf(taken: Taken): Status {
    const { id, at_ms } = taken
    const decided_ms = at_ms + decidesAfter_ms
    if (decided_ms > this.#world.clock.now_ms()) return { id, status: 'PENDING', at: instant(at_ms) }
    const reason = this.#refusals.get(id)
    return { id, at: instant(decided_ms), ...(reason === undefined ? { status: 'DELIVERED' } : { status: 'FAILED', reason }) }
  }
}

async function readForm(request: FastifyRequest): Promise<FormData | undefined> {
  try {
    return await new Response(request.body as Buffer<ArrayBuffer>, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
  } catch {
    return undefined
  }
}
