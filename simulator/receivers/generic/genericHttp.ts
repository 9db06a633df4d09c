import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { derivedId } from '../../../base/hash.ts'
import { purchaseOrderMessage } from '../access-point/purchaseOrder.ts'
import { Failures } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Holdings } from '../holdings.ts'
import { answer, type HttpAnswer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { takeIn, type Decision, type Intake } from '../http/intake.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import { readDocument } from '../reading/document.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import { Store } from '../store.ts'
import { recall, stemOf, type Taken } from '../taken.ts'
import { instant, minute_ms } from '../times.ts'
import { Messages } from './messages.ts'

const decidesAfter_ms = 10 * minute_ms

/** What becomes of a document. */
interface Fate {
  readonly state: 'RECEIVED' | 'ACCEPTED' | 'DISPUTED' | 'REJECTED'
  readonly reason?: { readonly code: string; readonly text: string }
}

/**
 * A receiver with an HTTP interface of its own: takes a document under our id, and ten minutes later has accepted, disputed or rejected it, tells so
 * when it is asked and by a signed message. The orders of its buyers come as such messages too.
 */
export class GenericHttp implements Receiver {
  readonly system: SimulatedSystem
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #intake: Intake
  readonly #messages: Messages
  /** What will become of a document, where it is not accepted; decided when it is taken. */
  readonly #fates = new Map<string, Fate>()
  readonly #undecided = new Set<Taken>()
  #server!: HttpServer

  private constructor(world: ReceiverWorld, system: SimulatedSystem) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#messages = new Messages(world, system)
    const holdings = new Holdings(recall(this.#store, readDocument))
    this.#intake = { clock: world.clock, store: this.#store, failures: this.#failures, holdings, deduplicates: system.deduplicates ?? true }
    for (const taken of holdings.all) this.#undecided.add(taken)
  }

  static async start(world: ReceiverWorld, system: SimulatedSystem): Promise<Receiver> {
    const receiver = new GenericHttp(world, system)
    receiver.#server = await HttpServer.start(`${system.municipality}-${system.system}`, world.clock, receiver.#failures, (app) => receiver.#routes(app))
    return receiver
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.#server.settings, WEBHOOK_SECRET: this.#messages.secret }
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  order(order: PlacedOrder): void {
    const { file, xml } = purchaseOrderMessage(this.system, order)
    this.#messages.plan(xml, 'application/xml')
    this.#store.answer(file, xml)
  }

  async process(): Promise<void> {
    this.#failures.apply()
    this.#decide()
    await this.#messages.send()
  }

  nextDue_ms(): number | undefined {
    const dues = [...[...this.#undecided].map(({ at_ms }) => at_ms + decidesAfter_ms), this.#failures.nextChange_ms].filter((due) => due !== undefined)
    return dues.length > 0 ? Math.min(...dues) : undefined
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    this.#store.close()
  }

  #routes(app: FastifyInstance): void {
    app.put<{ Params: { number: string } }>('/documents/:number', (request, reply) => this.#take(request, reply))
    app.get<{ Params: { id: string } }>('/documents/:id/state', (request, reply) => {
      this.#decide()
      const taken = this.#intake.holdings.withId(request.params.id)
      const subject = { id: request.params.id, ...(taken && { number: taken.document.number }) }
      return answer(reply, this.#failures, subject, taken ? { status: 200, body: this.#wordOf(taken) } : { status: 404, body: { error: { code: 'NOT_FOUND' } } })
    })
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const id = request.headers['x-document-id']
    if (typeof id !== 'string') return reply.code(400).send({ error: { code: 'NO_ID', text: 'X-Document-Id is needed' } })
    const decision = takeIn(this.#intake, id, request.body as Buffer)
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#remember(decision.taken)
    return answer(reply, this.#failures, decision.subject, answerTo(decision))
  }

  #remember(taken: Taken): void {
    this.#undecided.add(taken)
    const refusal = this.#failures.find('refuses', { id: taken.id, number: taken.document.number })
    if (refusal !== undefined) this.#fates.set(taken.id, { state: refusal.at === 'dispute' ? 'DISPUTED' : 'REJECTED', reason: { code: refusal.code, text: refusal.text } })
  }

  /** Decides about every document whose ten minutes are over. */
  #decide(): void {
    for (const taken of this.#undecided) {
      if (taken.at_ms + decidesAfter_ms > this.#world.clock.now_ms()) continue
      this.#undecided.delete(taken)
      this.#tell(taken)
    }
  }

  #tell(taken: Taken): void {
    const subject = { id: taken.id, number: taken.document.number }
    const write = (copy: string): string => `${JSON.stringify({ message: derivedId('message', this.system.municipality, this.system.system, taken.id, copy), ...this.#wordOf(taken) })}\n`
    const type = 'application/json'
    this.#store.answer(`${stemOf(taken)}.state.json`, write('first'))
    if (this.#failures.find('malformed-answer', subject)) this.#messages.plan(write('broken').slice(0, -20), type, 'once')
    if (this.#failures.find('bad-signature', subject)) this.#messages.plan(write('first'), type, 'wrongly signed')
    this.#messages.plan(write('first'), type)
    if (this.#failures.find('answers-twice', subject)) this.#messages.plan(write('second'), type)
  }

  #wordOf({ id, at_ms, document }: Taken): object {
    const decided_ms = at_ms + decidesAfter_ms
    const common = { document: id, number: document.number }
    if (decided_ms > this.#world.clock.now_ms()) return { ...common, state: 'RECEIVED', at: instant(at_ms) }
    return { ...common, at: instant(decided_ms), ...(this.#fates.get(id) ?? { state: 'ACCEPTED' }) }
  }
}

function answerTo(decision: Exclude<Decision, { what: 'unavailable' }>): HttpAnswer {
  switch (decision.what) {
    case 'taken':
      return { status: 201, body: { receipt: { id: decision.taken.id } }, took: true }
    case 'repeat':
      return { status: 200, body: { receipt: { id: decision.taken.id } } }
    case 'other bytes':
      return { status: 422, body: { error: { code: 'OTHER_CONTENT', text: 'this id came with other content' } } }
    case 'number held':
      return { status: 422, body: { error: { code: 'NUMBER_HELD', text: decision.holder } } }
    case 'refused':
      return { status: 422, body: { error: { code: decision.code, text: decision.text } } }
  }
}
