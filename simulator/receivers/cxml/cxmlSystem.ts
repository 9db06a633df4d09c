import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { derivedId } from '../../../base/hash.ts'
import { Failures } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Holdings } from '../holdings.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { takeIn, type Decision, type Intake } from '../http/intake.ts'
import { Due } from '../due.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import { decodeXml, readDocument } from '../reading/document.ts'
import { find, readXml, textAt, Unreadable, type Element } from '../reading/xml.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import { Store } from '../store.ts'
import { recall, stemOf, type Taken } from '../taken.ts'
import { earliest, instant, minute_ms } from '../times.ts'
import { CallsToUs } from './callsToUs.ts'
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
export class CxmlSystem implements Receiver {
  readonly system: SimulatedSystem
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #intake: Intake
  readonly #calls: CallsToUs
  readonly #unreported = new Set<Taken>()
  readonly #orders = new Due<PlacedOrder>()
  readonly #receipts = new Due<NotedReceipt>()
  /** What each side proves itself with. */
  readonly #secrets = { ofCaller: randomUUID(), own: randomUUID() }
  #server!: HttpServer

  private constructor(world: ReceiverWorld, system: SimulatedSystem) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#calls = new CallsToUs(world, system)
    const holdings = new Holdings(recall(this.#store, readDocument))
    this.#intake = { clock: world.clock, store: this.#store, failures: this.#failures, holdings, deduplicates: system.deduplicates ?? true }
    for (const taken of holdings.all) this.#unreported.add(taken)
  }

  static async start(world: ReceiverWorld, system: SimulatedSystem): Promise<Receiver> {
    const cxml = new CxmlSystem(world, system)
    const routes = (app: FastifyInstance): void => void app.post('/', (request, reply) => cxml.#receive(request, reply))
    cxml.#server = await HttpServer.start(`${system.municipality}-${system.system}`, world.clock, cxml.#failures, routes, 'by their own means')
    return cxml
  }

  get settings(): Readonly<Record<string, string>> {
    return { URL: this.#server.url, SHARED_SECRET: this.#secrets.ofCaller, RECEIVED_SECRET: this.#secrets.own }
  }

  get counts(): ReceiverCounts {
    return this.#store.counts
  }

  inject(injection: Injection): () => void {
    return this.#failures.add(injection)
  }

  order(order: PlacedOrder): void {
    this.#orders.plan(order)
  }

  receive(receipt: NotedReceipt): void {
    this.#receipts.plan(receipt)
  }

  async process(): Promise<void> {
    this.#failures.apply()
    this.#report()
    this.#tell()
    if (this.#calls.open) await this.#calls.send()
  }

  nextDue_ms(): number | undefined {
    return earliest(...[...this.#unreported].map(({ at_ms }) => at_ms + reportsAfter_ms), this.#orders.nextDue_ms, this.#receipts.nextDue_ms, this.#failures.nextChange_ms)
  }

  async stop(): Promise<void> {
    await this.#server.stop()
    this.#store.close()
  }

  async #receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const bytes = documentIn(request.body as Buffer, request.headers['content-type'] ?? '')
    let root: Element
    try {
      root = readXml(decodeXml(bytes))
    } catch (error) {
      if (error instanceof Unreadable) return this.#respond(reply, 400, `Bad Request: ${error.message}`)
      throw error
    }
    if (textAt(root, 'Header', 'Sender', 'Credential', 'SharedSecret') !== this.#secrets.ofCaller) return this.#respond(reply, 401, 'Unauthorized')
    const pending = find(root, 'Request', 'GetPendingRequest')
    if (pending !== undefined) return this.#handOver(reply, pending.attributes['lastReceivedTimestamp'])
    const decision = takeIn(this.#intake, (root.attributes['payloadID'] ?? '').replace(/@kuntasilta$/, ''), withoutSecret(bytes))
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    if (decision.what === 'taken') this.#unreported.add(decision.taken)
    const [code, text] = verdictOn(decision)
    return answer(reply, this.#failures, decision.subject, { status: 200, body: this.#response(code, text), type, took: decision.what === 'taken' })
  }

  #respond(reply: FastifyReply, code: number, text: string, more = ''): FastifyReply {
    return reply.type(type).send(this.#response(code, text, more))
  }

  #response(code: number, text: string, more = ''): string {
    return response(`${randomUUID()}@example`, instant(this.#world.clock.now_ms()), code, text, more)
  }

  /** What waits, but for what the caller has had by its word. */
  #handOver(reply: FastifyReply, confirmed: string | undefined): FastifyReply {
    this.#tell()
    const timeOf = (body: string): string => /timestamp="([^"]+)"/.exec(body)?.[1] ?? ''
    if (confirmed !== undefined) this.#calls.drop(new Set(this.#calls.waiting.filter((body) => timeOf(body) <= confirmed)))
    const bodies = this.#calls.waiting.map((body) => body.slice(body.indexOf('<cXML')))
    return this.#respond(reply, 200, 'OK', bodies.length === 0 ? '' : `<GetPendingResponse>${bodies.join('')}</GetPendingResponse>`)
  }

  /** Plans the requests with what its people ordered and got until now. */
  #tell(): void {
    const now_ms = this.#world.clock.now_ms()
    for (const order of this.#orders.take(now_ms)) this.#planTelling('order', order, `${order.number}.${order.version}`, (frame) => orderRequest(frame, order))
    for (const receipt of this.#receipts.take(now_ms)) this.#planTelling('receipt', receipt, receipt.number, (frame) => receiptRequest(frame, receipt))
  }

  #planTelling(kind: 'order' | 'receipt', { at, number }: PlacedOrder | NotedReceipt, name: string, request: (frame: Frame) => string): void {
    const write = (copy: string, secret: string = this.#secrets.own): string => request(this.#frame(at, [kind, name, copy], secret))
    this.#planCalls(write, { number })
    this.#store.answer(`${name}.${kind}.xml`, write('first', 'secret'))
  }

  /** Tells what became of every document whose five minutes are over. */
  #report(): void {
    for (const taken of this.#unreported) {
      const at_ms = taken.at_ms + reportsAfter_ms
      if (at_ms > this.#world.clock.now_ms()) continue
      this.#unreported.delete(taken)
      const subject = { id: taken.id, number: taken.document.number }
      const refusal = this.#failures.find('refuses', subject)
      const [code, text] = refusal?.at === 'transport' ? [406, `${refusal.code} ${refusal.text}`] as const : [200, 'OK'] as const
      const write = (copy: string, secret: string = this.#secrets.own): string => statusUpdate(this.#frame(instant(at_ms), ['status', taken.id, copy], secret), `${taken.id}@kuntasilta`, code, text)
      this.#planCalls(write, subject)
      this.#store.answer(`${stemOf(taken)}.status.xml`, write('first', 'secret'))
    }
  }

  /** Plans a request and the ways in which it goes wrong first. */
  #planCalls(write: (copy: string, secret?: string) => string, subject: { readonly id?: string; readonly number: string }): void {
    const whole = write('first')
    if (this.#failures.find('malformed-answer', subject)) this.#calls.plan(whole.slice(0, whole.length - 30))
    if (this.#failures.find('bad-signature', subject)) this.#calls.plan(write('first', 'wrong'))
    this.#calls.plan(whole)
    if (this.#failures.find('answers-twice', subject)) this.#calls.plan(write('second'))
  }

  #frame(at: string, names: readonly string[], secret: string): Frame {
    const { municipality, system } = this.system
    return { payloadId: `${derivedId('cxml', municipality, system, ...names)}@example`, at, from: sides.ours, to: sides.theirs, secret, deploymentMode: 'test' }
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

/** As it is kept: equal runs have other secrets. */
function withoutSecret(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/<SharedSecret>[^<]*<\/SharedSecret>/, ''), 'latin1')
}
