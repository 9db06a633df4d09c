import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../../../base/hash.ts'
import { Failures, type Subject } from '../failures/failures.ts'
import type { Injection } from '../failures/injection.ts'
import { Box } from '../files/box.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { Due } from '../due.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import { Unreadable } from '../reading/xml.ts'
import type { Receiver, ReceiverCounts, ReceiverWorld, SimulatedSystem } from '../receiver.ts'
import type { SftpServer } from '../sftp/sftpServer.ts'
import { Store } from '../store.ts'
import { choose, earliest, minute_ms } from '../times.ts'
import { readIdoc, type ReadIdoc } from './idocs.ts'
import { Letters } from './letters.ts'
import { purchaseOrderIdoc } from './purchaseOrderIdoc.ts'
import { audit, statusReport, type Verdict } from './statusIdoc.ts'

const postsAfter_ms = 10 * minute_ms

/** An IDoc that waits to be posted. */
interface Waiting {
  readonly idoc: ReadIdoc
  readonly subject: Subject
  readonly due_ms: number
}

/**
 * SAP with an IDoc port over HTTP or a folder: a 200 says only that an IDoc is there. Ten minutes later it is posted (53) or ends in error (51), and an ALEAUD or a STATUS message
 * says so, to our webhook address or into the folder. The same IDoc has one effect; another with the same key is turned away. Orders of its buyers
 * go the same way.
 */
export class SapIdoc implements Receiver {
  readonly system: SimulatedSystem
  readonly #password = randomBytes(18).toString('hex')
  readonly #world: ReceiverWorld
  readonly #failures: Failures
  readonly #store: Store
  readonly #seen = new Map<string, { readonly sha256: string; readonly file: string }>()
  readonly #waiting = new Set<Waiting>()
  readonly #orders = new Due<PlacedOrder>()
  readonly #box: Box | undefined
  readonly #letters: Letters
  #server: HttpServer | undefined

  private constructor(world: ReceiverWorld, system: SimulatedSystem, sftp: SftpServer | undefined) {
    this.system = system
    this.#world = world
    this.#failures = new Failures(world.clock)
    this.#store = new Store(world, system)
    this.#box = system.channel === 'http' ? undefined : new Box(world, system, this.#failures, sftp)
    this.#letters = new Letters(world, system, this.#password, this.#box)
    for (const { line } of this.#store.effects()) this.#seen.set(line.id, { sha256: line.sha256, file: line.file })
  }

  static async start(world: ReceiverWorld, system: SimulatedSystem, sftp: SftpServer | undefined): Promise<Receiver> {
    const sap = new SapIdoc(world, system, sftp)
    if (system.channel === 'http') sap.#server = await HttpServer.start(`${system.municipality}-${system.system}`, world.clock, sap.#failures, (app) => void app.post('/sap/bc/idoc_xml', (request, reply) => sap.#take(request, reply)))
    return sap
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.#box?.settings, ...this.#server?.settings, WEBHOOK_USER: Letters.user, WEBHOOK_SECRET: this.#password }
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

  async process(): Promise<void> {
    this.#failures.apply()
    for (const { name, bytes } of this.#box?.waiting() ?? []) {
      const outcome = this.#arrive(bytes)
      if (typeof outcome === 'string') this.#store.arrival(name, '', bytes)
      this.#box?.archive(name)
    }
    this.#post()
    for (const order of this.#orders.take(this.#world.clock.now_ms())) this.#sendOrder(order)
    await this.#letters.send()
  }

  nextDue_ms(): number | undefined {
    return earliest(...[...this.#waiting].map(({ due_ms }) => due_ms), this.#orders.nextDue_ms, this.#failures.nextChange_ms)
  }

  async stop(): Promise<void> {
    if (this.#server === undefined) this.#failures.close()
    else await this.#server.stop()
    this.#store.close()
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const bytes = request.body as Buffer
    const subject: Subject = { text: bytes.toString('utf8') }
    const down = this.#failures.find('down', subject)
    if (down !== undefined) return unavailable(reply, down.retryAfter_s)
    const refusal = this.#failures.find('refuses', subject)
    if (refusal?.at === 'upload') return reply.code(400).send({ code: refusal.code, message: refusal.text })
    const outcome = this.#arrive(bytes)
    if (typeof outcome === 'string') return reply.code(400).send({ code: 'IDOC_ERROR', message: outcome })
    return answer(reply.type('text/plain'), this.#failures, subject, { status: 200, body: 'IDoc-XML-inbound ok', took: outcome.isNew })
  }

  /** Takes an IDoc; a text says why not. */
  #arrive(bytes: Uint8Array): { readonly isNew: boolean } | string {
    let idoc: ReadIdoc
    try {
      idoc = readIdoc(bytes)
    } catch (cause) {
      if (cause instanceof Unreadable) return cause.message
      throw cause
    }
    const earlier = this.#seen.get(idoc.archiveKey)
    if (earlier !== undefined) {
      if (earlier.sha256 !== sha256(bytes)) return 'another IDoc has this key'
      this.#store.arrival(idoc.archiveKey, earlier.file, bytes)
      return { isNew: false }
    }
    this.#seen.set(idoc.archiveKey, this.#store.effect(idoc.archiveKey, `${idoc.messageType}_${idoc.archiveKey}.xml`, bytes))
    this.#waiting.add({ idoc, subject: { id: idoc.archiveKey, text: Buffer.from(bytes).toString('utf8') }, due_ms: this.#world.clock.now_ms() + postsAfter_ms })
    return { isNew: true }
  }

  /** Posts what is due, and has it told. */
  #post(): void {
    for (const waiting of this.#waiting) {
      if (waiting.due_ms > this.#world.clock.now_ms()) continue
      this.#waiting.delete(waiting)
      this.#tell(waiting)
    }
  }

  #tell({ idoc: { archiveKey, messageType }, subject }: Waiting): void {
    const refusal = this.#failures.find('refuses', subject)
    const key = (4_500_000_000 + choose(this.#world.seed, 0, 89_999_999, archiveKey)).toString()
    const verdict: Verdict = { archiveKey, messageType, objectKey: key, ...(refusal === undefined ? { status: '53', code: '06017', text: `Standard PO created under the number ${key}` } : { status: '51', code: refusal.code, text: refusal.text }) }
    const write = choose(this.#world.seed, 0, 1, 'status', archiveKey) === 0 ? audit : statusReport
    const number = (copy: number): string => this.#docnum(archiveKey, String(copy))
    const text = write(verdict, number(0))
    this.#store.answer(`${messageType}_${archiveKey}.status.xml`, text)
    if (this.#failures.find('malformed-answer', subject)) this.#letters.plan(`${archiveKey}-broken`, text.slice(0, -20))
    if (this.#failures.find('bad-signature', subject)) this.#letters.plan(archiveKey, text, 'wrong password')
    this.#letters.plan(archiveKey, text)
    if (this.#failures.find('answers-twice', subject)) this.#letters.plan(`${archiveKey}-again`, write(verdict, number(1)))
  }

  #sendOrder(order: PlacedOrder): void {
    const name = `${order.number}.${order.version}`
    const text = purchaseOrderIdoc(order, this.#docnum('order', name))
    this.#store.answer(`${name}.order.xml`, text)
    this.#letters.plan(name, text)
  }

  /** The number of an IDoc that goes out. */
  #docnum(...names: readonly string[]): string {
    return String(choose(this.#world.seed, 1, 999_999_999, ...names)).padStart(16, '0')
  }
}
