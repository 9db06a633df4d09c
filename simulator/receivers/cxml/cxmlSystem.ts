import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Behaviour } from '../behaviour.ts'
import { answer } from '../http/answering.ts'
import { CallsToUs } from '../http/callsToUs.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Decision, type Intake } from '../http/intake.ts'
import { Due } from '../due.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import { decodeXml } from '../reading/document.ts'
import { find, readXml, textAt, tryRead, Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
import { earliest, instant, minute_ms } from '../times.ts'
import { documentIn } from './parts.ts'
import { orderRequest, receiptRequest, response, statusUpdate, type Frame } from './requests.ts'

const reportsAfter_ms = 5 * minute_ms
const type = 'text/xml'

/** Identities of the two sides on the network; both invented. */
const sides = { ours: 'AN-EXAMPLE-BUYER', theirs: 'AN-EXAMPLE-SELLER' } as const

/**
 * A purchasing system that speaks cXML: answers each request with a Response, reports five minutes later what became of the document, and
 * sends the orders of its buyers, and what they got, to our webhook address, or has them fetched where it knows none.
 */
export class CxmlSystem implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #calls: CallsToUs
  readonly #unreported = new Due<Taken>()
  readonly #orders = new Due<PlacedOrder>()
  readonly #receipts = new Due<NotedReceipt>()
  /** What each side proves itself with. */
  readonly #secrets = { ofCaller: randomUUID(), own: randomUUID() }

  constructor(site: Site) {
    this.#site = site
    this.#calls = new CallsToUs(site, givesItsWord)
    this.#intake = intakeOf(site)
    this.door = new HttpServer(site, (app) => void app.post('/', (request, reply) => this.#receive(request, reply)), 'by their own means')
    for (const taken of this.#intake.holdings.all) this.#unreported.plan(taken, taken.at_ms + reportsAfter_ms)
  }

  get settings(): Readonly<Record<string, string>> {
    return { URL: this.door.url, SHARED_SECRET: this.#secrets.ofCaller, RECEIVED_SECRET: this.#secrets.own }
  }

  order(order: PlacedOrder): void {
    this.#orders.plan(order, Date.parse(order.at))
  }

  receive(receipt: NotedReceipt): void {
    this.#receipts.plan(receipt, Date.parse(receipt.at))
  }

  async process(): Promise<void> {
    this.#report()
    this.#tell()
    await this.#calls.send()
  }

  get nextDue_ms(): number | undefined {
    return earliest(this.#unreported.nextDue_ms, this.#orders.nextDue_ms, this.#receipts.nextDue_ms)
  }

  async #receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const bytes = documentIn(request.body as Buffer, request.headers['content-type'] ?? '')
    const root = tryRead(() => readXml(decodeXml(bytes)))
    if (root instanceof Unreadable) return this.#respond(reply, 400, `Bad Request: ${root.message}`)
    if (textAt(root, 'Header', 'Sender', 'Credential', 'SharedSecret') !== this.#secrets.ofCaller) return this.#respond(reply, 401, 'Unauthorized')
    const pending = find(root, 'Request', 'GetPendingRequest')
    if (pending !== undefined) return this.#handOver(reply, pending.attributes['lastReceivedTimestamp'])
    const decision = takeIn(this.#intake, (root.attributes['payloadID'] ?? '').replace(/@kuntasilta$/, ''), withoutSecret(bytes))
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#unreported.plan(decision.taken, decision.taken.at_ms + reportsAfter_ms)
    const [code, text] = verdictOn(decision)
    return answer(reply, this.#site.failures, decision.subject, { status: 200, body: this.#response(code, text), type, took: decision.what === 'taken' })
  }

  #respond(reply: FastifyReply, code: number, text: string, more = ''): FastifyReply {
    return reply.type(type).send(this.#response(code, text, more))
  }

  #response(code: number, text: string, more = ''): string {
    return response(`${randomUUID()}@example`, instant(this.#site.now_ms), code, text, more)
  }

  /** What waits, but for what the caller has had by its word. */
  #handOver(reply: FastifyReply, confirmed: string | undefined): FastifyReply {
    this.#tell()
    const timeOf = (body: string): string => /timestamp="([^"]+)"/.exec(body)?.[1] ?? ''
    if (confirmed !== undefined) this.#calls.drop(new Set(this.#calls.bodies.filter((body) => timeOf(body) <= confirmed)))
    const bodies = this.#calls.bodies.map((body) => body.slice(body.indexOf('<cXML')))
    return this.#respond(reply, 200, 'OK', bodies.length === 0 ? '' : `<GetPendingResponse>${bodies.join('')}</GetPendingResponse>`)
  }

  /** Plans the requests with what its people ordered and got until now. */
  #tell(): void {
    const now_ms = this.#site.now_ms
    for (const order of this.#orders.take(now_ms)) this.#planTelling('order', order, `${order.number}.${order.version}`, (frame) => orderRequest(frame, order))
    for (const receipt of this.#receipts.take(now_ms)) this.#planTelling('receipt', receipt, receipt.number, (frame) => receiptRequest(frame, receipt))
  }

  #planTelling(kind: 'order' | 'receipt', { at, number }: PlacedOrder | NotedReceipt, name: string, request: (frame: Frame) => string): void {
    const write = (copy: string, secret: string = this.#secrets.own): string => request(this.#frame(at, [kind, name, copy], secret))
    this.#planCalls(write, { number })
    this.#site.store.answer(`${name}.${kind}.xml`, write('first', 'secret'))
  }

  /** Tells what became of every document whose five minutes are over. */
  #report(): void {
    for (const taken of this.#unreported.take(this.#site.now_ms)) {
      const at_ms = taken.at_ms + reportsAfter_ms
      const subject = { id: taken.id, number: taken.document.number }
      const refusal = this.#site.failures.find('refuses', subject)
      const [code, text] = refusal?.at === 'transport' ? [406, `${refusal.code} ${refusal.text}`] as const : [200, 'OK'] as const
      const write = (copy: string, secret: string = this.#secrets.own): string => statusUpdate(this.#frame(instant(at_ms), ['status', taken.id, copy], secret), `${taken.id}@kuntasilta`, code, text)
      this.#planCalls(write, subject)
      this.#site.store.answer(`${stemOf(taken)}.status.xml`, write('first', 'secret'))
    }
  }

  /** Plans a request and the ways in which it goes wrong first. */
  #planCalls(write: (copy: string, secret?: string) => string, subject: { readonly id?: string; readonly number: string }): void {
    const plan = (body: string): void => this.#calls.plan({ body, headers: () => ({ 'content-type': `${type}; charset=UTF-8` }) })
    this.#site.failures.give(subject, {
      broken: () => plan(write('first').slice(0, -30)),
      wronglySigned: () => plan(write('first', 'wrong')),
      good: () => plan(write('first')),
      again: () => plan(write('second')),
    })
  }

  #frame(at: string, names: readonly string[], secret: string): Frame {
    return { payloadId: `${this.#site.id('cxml', ...names)}@example`, at, from: sides.ours, to: sides.theirs, secret, deploymentMode: 'test' }
  }
}

/** What a Response says of a decision. */
function verdictOn(decision: Exclude<Decision, { what: 'unavailable' }>): readonly [number, string] {
  switch (decision.what) {
    case 'taken':
      return [201, 'Accepted']
    case 'repeat':
      return [200, 'OK']
    case 'other bytes':
      return [409, 'Conflict: the payloadID has been used']
    case 'number held':
      return [409, `Conflict: the number is held by ${decision.holder}`]
    case 'refused':
      return [406, `Not Acceptable: ${decision.code} ${decision.text}`]
  }
}

/** Whether we said of a request that we have it, or that we never will. */
async function givesItsWord(response: Response): Promise<boolean> {
  return /<Status code="[24]\d\d"/.test(await response.text())
}

/** As it is kept: equal runs have other secrets. */
function withoutSecret(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/<SharedSecret>[^<]*<\/SharedSecret>/, ''), 'latin1')
}
