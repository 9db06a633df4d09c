import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Behaviour } from '../behaviour.ts'
import { answer, type HttpAnswer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Decision, type Intake } from '../http/intake.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import type { Taken } from '../taken.ts'
import { instant } from '../times.ts'
import { Inbox } from './inbox.ts'
import { purchaseOrderMessage } from './purchaseOrder.ts'
import { planMessages, statusAfter_ms, type Refusal } from './messages.ts'

const neededHeaders = ['x-peppol-sender', 'x-peppol-receiver', 'x-peppol-documenttype', 'x-peppol-process', 'x-peppol-country-c1', 'x-environment']

interface Status {
  readonly uuid: string
  readonly status: 'ACCEPTED' | 'SENT' | 'REJECTED'
  readonly reason?: string
  readonly at: string
}

type Message = FastifyRequest<{ Params: { uuid: string } }>

/**
 * A Peppol access point with an HTTP interface, and the receiver behind it: a Message Level Status comes five minutes after
 * a message, Invoice Responses an hour, one to three days and seven days after an invoice. The municipality's own orders
 * lie in its inbox from their time on.
 */
export class AccessPoint implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #inbox: Inbox
  readonly #refusals = new Map<string, Refusal>()

  constructor(site: Site) {
    this.#site = site
    this.#inbox = new Inbox(site)
    this.#intake = intakeOf(site)
    this.door = new HttpServer(site, (app) => this.#routes(app))
    for (const taken of this.#intake.holdings.all) this.#plan(taken)
  }

  order(order: PlacedOrder): void {
    this.#inbox.plan([purchaseOrderMessage(this.#site, order)], { number: order.number })
  }

  process(): void {
    this.#inbox.deliver()
  }

  get nextDue_ms(): number | undefined {
    return this.#inbox.nextDue_ms
  }

  #routes(app: FastifyInstance): void {
    app.put('/messages/:uuid', (request: Message, reply) => this.#upload(request, reply))
    app.get('/messages/:uuid', (request: Message, reply) => {
      const taken = this.#intake.holdings.withId(request.params.uuid)
      const subject = { id: request.params.uuid, ...(taken && { number: taken.document.number }) }
      return answer(reply, this.#site.failures, subject, taken ? { status: 200, body: this.#statusOf(taken) } : { status: 404, body: { code: 'NOT_FOUND' } })
    })
    app.get('/inbox', async (_request, reply) => {
      this.#inbox.deliver()
      return reply.send({ messages: this.#inbox.list() })
    })
    app.get<{ Params: { id: string } }>('/inbox/:id', async (request, reply) => {
      const xml = this.#inbox.xml(request.params.id)
      return xml === undefined ? reply.code(404).send({ code: 'NOT_FOUND' }) : reply.type('application/xml').send(xml)
    })
    app.delete<{ Params: { id: string } }>('/inbox/:id', async (request, reply) => reply.code(this.#inbox.remove(request.params.id) ? 204 : 404).send())
  }

  async #upload(request: Message, reply: FastifyReply): Promise<FastifyReply> {
    const missing = neededHeaders.find((header) => !request.headers[header])
    if (missing !== undefined) return reply.code(422).send({ code: 'MISSING_HEADER', message: missing })
    const decision = takeIn(this.#intake, request.params.uuid, request.body as Buffer)
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#plan(decision.taken)
    return answer(reply, this.#site.failures, decision.subject, this.#answerTo(decision))
  }

  #plan(taken: Taken): void {
    const subject = { id: taken.id, number: taken.document.number }
    const refusal = this.#site.failures.find('refuses', subject)
    if (refusal) this.#refusals.set(taken.id, refusal)
    if (refusal?.at === 'transport') this.#intake.holdings.release(taken)
    this.#inbox.plan(planMessages(this.#site, taken, refusal), subject)
  }

  #answerTo(decision: Exclude<Decision, { what: 'unavailable' }>): HttpAnswer {
    switch (decision.what) {
      case 'taken':
        return { status: 202, body: this.#statusOf(decision.taken), took: true }
      case 'repeat':
        return { status: 200, body: this.#statusOf(decision.taken) }
      case 'other bytes':
        return { status: 409, body: { code: 'MESSAGE_ID_CONFLICT' } }
      case 'number held':
        return { status: 409, body: { code: 'DUPLICATE_DOCUMENT', id: decision.holder } }
      case 'refused':
        return { status: 422, body: { code: decision.code, message: decision.text } }
    }
  }

  #statusOf({ id, at_ms }: Taken): Status {
    const decided_ms = at_ms + statusAfter_ms
    if (decided_ms > this.#site.now_ms) return { uuid: id, status: 'ACCEPTED', at: instant(at_ms) }
    const refusal = this.#refusals.get(id)
    if (refusal?.at === 'transport') return { uuid: id, status: 'REJECTED', reason: `${refusal.code} ${refusal.text}`, at: instant(decided_ms) }
    return { uuid: id, status: 'SENT', at: instant(decided_ms) }
  }
}
