import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { purchaseOrderMessage } from '../access-point/purchaseOrder.ts'
import type { Behaviour } from '../behaviour.ts'
import { Due } from '../due.ts'
import { answer, type HttpAnswer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Decision, type Intake } from '../http/intake.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
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
export class GenericHttp implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #messages: Messages
  /** What will become of a document, where it is not accepted; decided when it is taken. */
  readonly #fates = new Map<string, Fate>()
  readonly #undecided = new Due<Taken>()

  constructor(site: Site) {
    this.#site = site
    this.#messages = new Messages(site)
    this.#intake = intakeOf(site)
    this.door = new HttpServer(site, (app) => this.#routes(app))
    for (const taken of this.#intake.holdings.all) this.#undecided.plan(taken, taken.at_ms + decidesAfter_ms)
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.door.settings, WEBHOOK_SECRET: this.#messages.secret }
  }

  order(order: PlacedOrder): void {
    const { file, xml } = purchaseOrderMessage(this.#site, order)
    this.#messages.plan(xml, 'application/xml')
    this.#site.store.answer(file, xml)
  }

  async process(): Promise<void> {
    this.#decide()
    await this.#messages.send()
  }

  get nextDue_ms(): number | undefined {
    return this.#undecided.nextDue_ms
  }

  #routes(app: FastifyInstance): void {
    app.put<{ Params: { number: string } }>('/documents/:number', (request, reply) => this.#take(request, reply))
    app.get<{ Params: { id: string } }>('/documents/:id/state', (request, reply) => {
      this.#decide()
      const taken = this.#intake.holdings.withId(request.params.id)
      const subject = { id: request.params.id, ...(taken && { number: taken.document.number }) }
      return answer(reply, this.#site.failures, subject, taken ? { status: 200, body: this.#wordOf(taken) } : { status: 404, body: { error: { code: 'NOT_FOUND' } } })
    })
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const id = request.headers['x-document-id']
    if (typeof id !== 'string') return reply.code(400).send({ error: { code: 'NO_ID', text: 'X-Document-Id is needed' } })
    const decision = takeIn(this.#intake, id, request.body as Buffer)
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#remember(decision.taken)
    return answer(reply, this.#site.failures, decision.subject, answerTo(decision))
  }

  #remember(taken: Taken): void {
    this.#undecided.plan(taken, taken.at_ms + decidesAfter_ms)
    const refusal = this.#site.failures.find('refuses', { id: taken.id, number: taken.document.number })
    if (refusal !== undefined) this.#fates.set(taken.id, { state: refusal.at === 'dispute' ? 'DISPUTED' : 'REJECTED', reason: { code: refusal.code, text: refusal.text } })
  }

  /** Decides about every document whose ten minutes are over. */
  #decide(): void {
    for (const taken of this.#undecided.take(this.#site.now_ms)) this.#tell(taken)
  }

  #tell(taken: Taken): void {
    const write = (copy: string): string => `${JSON.stringify({ message: this.#site.id('message', taken.id, copy), ...this.#wordOf(taken) })}\n`
    const plan = (text: string, how?: 'wrongly signed' | 'once'): void => this.#messages.plan(text, 'application/json', how)
    this.#site.store.answer(`${stemOf(taken)}.state.json`, write('first'))
    this.#site.failures.give({ id: taken.id, number: taken.document.number }, {
      broken: () => plan(write('broken').slice(0, -20), 'once'),
      wronglySigned: () => plan(write('first'), 'wrongly signed'),
      good: () => plan(write('first')),
      again: () => plan(write('second')),
    })
  }

  #wordOf({ id, at_ms, document }: Taken): object {
    const decided_ms = at_ms + decidesAfter_ms
    const common = { document: id, number: document.number }
    if (decided_ms > this.#site.now_ms) return { ...common, state: 'RECEIVED', at: instant(at_ms) }
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
