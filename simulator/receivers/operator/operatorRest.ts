import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Behaviour } from '../behaviour.ts'
import { Due } from '../due.ts'
import { answer, type HttpAnswer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Decision, type Intake } from '../http/intake.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
import { instant, minute_ms } from '../times.ts'
import { Webhooks } from './webhooks.ts'

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
export class OperatorRest implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #webhooks: Webhooks
  /** Why a document will fail; decided when it is taken. */
  readonly #refusals = new Map<string, string>()
  readonly #undecided = new Due<Taken>()

  constructor(site: Site) {
    this.#site = site
    this.#webhooks = new Webhooks(site)
    this.#intake = intakeOf(site)
    this.door = new HttpServer(site, (app) => this.#routes(app))
    for (const taken of this.#intake.holdings.all) this.#undecided.plan(taken, taken.at_ms + decidesAfter_ms)
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.door.settings, ...(this.#site.system.webhook === 'standard-webhooks' && { WEBHOOK_SECRET: this.#webhooks.secret }) }
  }

  async process(): Promise<void> {
    this.#decide()
    await this.#webhooks.send()
  }

  get nextDue_ms(): number | undefined {
    return this.#undecided.nextDue_ms
  }

  #routes(app: FastifyInstance): void {
    app.post('/v1/invoices', (request, reply) => this.#upload(request, reply))
    app.get<{ Params: { uuid: string } }>('/v1/invoices/:uuid', (request, reply) => {
      this.#decide()
      const taken = this.#intake.holdings.withId(request.params.uuid)
      const subject = { id: request.params.uuid, ...(taken && { number: taken.document.number }) }
      return answer(reply, this.#site.failures, subject, taken ? { status: 200, body: this.#statusOf(taken) } : { status: 404, body: { code: 'NOT_FOUND' } })
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
    return answer(reply, this.#site.failures, decision.subject, this.#answerTo(decision))
  }

  #remember(taken: Taken): void {
    this.#undecided.plan(taken, taken.at_ms + decidesAfter_ms)
    const refusal = this.#site.failures.find('refuses', { id: taken.id, number: taken.document.number })
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
    for (const taken of this.#undecided.take(this.#site.now_ms)) {
      if (this.#refusals.has(taken.id)) this.#intake.holdings.release(taken)
      this.#site.store.answer(`${stemOf(taken)}.status.json`, `${JSON.stringify(this.#statusOf(taken))}\n`)
      const { id: uuid, document: { number } } = taken
      this.#webhooks.plan({ subject: { id: uuid, number }, mediaType: 'application/json', write: (id) => JSON.stringify({ id, event: 'invoice.status', uuid }) })
    }
  }

  #statusOf(taken: Taken): Status {
    const { id, at_ms } = taken
    const decided_ms = at_ms + decidesAfter_ms
    if (decided_ms > this.#site.now_ms) return { id, status: 'PENDING', at: instant(at_ms) }
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
