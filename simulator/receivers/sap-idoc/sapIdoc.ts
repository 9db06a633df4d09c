import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../../../base/hash.ts'
import type { Behaviour } from '../behaviour.ts'
import type { Subject } from '../failures/failures.ts'
import { Box } from '../files/box.ts'
import { answer } from '../http/answering.ts'
import { CallsToUs } from '../http/callsToUs.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { Due } from '../due.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import { tryRead, Unreadable } from '../reading/xml.ts'
import type { Site } from '../site.ts'
import { choose, earliest, minute_ms } from '../times.ts'
import { readIdoc, type ReadIdoc } from './idocs.ts'
import { purchaseOrderIdoc } from './purchaseOrderIdoc.ts'
import { audit, statusReport, type Verdict } from './statusIdoc.ts'

const postsAfter_ms = 10 * minute_ms
const webhookUser = 'SAPSIM'

/** An IDoc that waits to be posted. */
interface Waiting {
  readonly idoc: ReadIdoc
  readonly subject: Subject
}

/**
 * SAP with an IDoc port over HTTP or a folder: a 200 says only that an IDoc is there. Ten minutes later it is posted (53) or ends in error (51), and an ALEAUD or a STATUS message
 * says so, to our webhook address or into the folder. The same IDoc has one effect; another with the same key is turned away. Orders of its buyers
 * go the same way.
 */
export class SapIdoc implements Behaviour {
  readonly door: HttpServer | Box
  readonly #password = randomBytes(18).toString('hex')
  readonly #site: Site
  readonly #seen = new Map<string, { readonly sha256: string; readonly file: string }>()
  readonly #waiting = new Due<Waiting>()
  readonly #orders = new Due<PlacedOrder>()
  readonly #box: Box | undefined
  readonly #calls: CallsToUs

  constructor(site: Site) {
    this.#site = site
    this.#box = site.system.channel === 'http' ? undefined : new Box(site)
    this.door = this.#box ?? new HttpServer(site, (app) => void app.post('/sap/bc/idoc_xml', (request, reply) => this.#take(request, reply)))
    this.#calls = new CallsToUs(site)
    for (const { line } of site.store.effects()) this.#seen.set(line.id, { sha256: line.sha256, file: line.file })
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.door.settings, WEBHOOK_USER: webhookUser, WEBHOOK_SECRET: this.#password }
  }

  order(order: PlacedOrder): void {
    this.#orders.plan(order, Date.parse(order.at))
  }

  async process(): Promise<void> {
    for (const { name, bytes } of this.#box?.waiting() ?? []) {
      const outcome = this.#arrive(bytes)
      if (typeof outcome === 'string') this.#site.store.arrival(name, '', bytes)
      this.#box?.archive(name)
    }
    for (const waiting of this.#waiting.take(this.#site.now_ms)) this.#tell(waiting)
    for (const order of this.#orders.take(this.#site.now_ms)) this.#sendOrder(order)
    await this.#calls.send()
  }

  get nextDue_ms(): number | undefined {
    return earliest(this.#waiting.nextDue_ms, this.#orders.nextDue_ms)
  }

  async #take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const bytes = request.body as Buffer
    const subject: Subject = { text: bytes.toString('utf8') }
    const down = this.#site.failures.find('down', subject)
    if (down !== undefined) return unavailable(reply, down.retryAfter_s)
    const refusal = this.#site.failures.find('refuses', subject)
    if (refusal?.at === 'upload') return reply.code(400).send({ code: refusal.code, message: refusal.text })
    const outcome = this.#arrive(bytes)
    if (typeof outcome === 'string') return reply.code(400).send({ code: 'IDOC_ERROR', message: outcome })
    return answer(reply.type('text/plain'), this.#site.failures, subject, { status: 200, body: 'IDoc-XML-inbound ok', took: outcome.isNew })
  }

  /** Takes an IDoc; a text says why not. */
  #arrive(bytes: Uint8Array): { readonly isNew: boolean } | string {
    const idoc = tryRead(() => readIdoc(bytes))
    if (idoc instanceof Unreadable) return idoc.message
    const earlier = this.#seen.get(idoc.archiveKey)
    if (earlier !== undefined) {
      if (earlier.sha256 !== sha256(bytes)) return 'another IDoc has this key'
      this.#site.store.arrival(idoc.archiveKey, earlier.file, bytes)
      return { isNew: false }
    }
    this.#seen.set(idoc.archiveKey, this.#site.store.effect(idoc.archiveKey, `${idoc.messageType}_${idoc.archiveKey}.xml`, bytes))
    this.#waiting.plan({ idoc, subject: { id: idoc.archiveKey, text: Buffer.from(bytes).toString('utf8') } }, this.#site.now_ms + postsAfter_ms)
    return { isNew: true }
  }

  /** Tells what became of an IDoc. */
  #tell({ idoc: { archiveKey, number: idocNumber, messageType }, subject }: Waiting): void {
    const refusal = this.#site.failures.find('refuses', subject)
    const key = (4_500_000_000 + choose(this.#site.world.seed, 0, 89_999_999, archiveKey)).toString()
    const verdict: Verdict = { archiveKey, idocNumber, messageType, objectKey: key, ...(refusal === undefined ? { status: '53', code: '06017', text: `Standard PO created under the number ${key}` } : { status: '51', code: refusal.code, text: refusal.text }) }
    const write = choose(this.#site.world.seed, 0, 1, 'status', archiveKey) === 0 ? audit : statusReport
    const number = (copy: number): string => this.#docnum(archiveKey, String(copy))
    const text = write(verdict, number(0))
    this.#site.store.answer(`${messageType}_${archiveKey}.status.xml`, text)
    this.#site.failures.give(subject, {
      broken: () => this.#send(`${archiveKey}-broken`, text.slice(0, -20)),
      wronglySigned: () => this.#send(archiveKey, text, 'wrong password'),
      good: () => this.#send(archiveKey, text),
      again: () => this.#send(`${archiveKey}-again`, write(verdict, number(1))),
    })
  }

  #sendOrder(order: PlacedOrder): void {
    const name = `${order.number}.${order.version}`
    const text = purchaseOrderIdoc(order, this.#docnum('order', name))
    this.#site.store.answer(`${name}.order.xml`, text)
    this.#send(name, text)
  }

  /** Puts an IDoc into the folder, or plans a call with it. */
  #send(name: string, text: string, how?: 'wrong password'): void {
    if (this.#box !== undefined) return this.#box.hand(`${name}.xml`, text)
    const login = Buffer.from(`${webhookUser}:${how === undefined ? this.#password : 'wrong'}`).toString('base64')
    this.#calls.plan({ body: text, headers: () => ({ 'content-type': 'application/xml', authorization: `Basic ${login}` }) }, how === undefined ? 'until taken' : 'once')
  }

  /** The number of an IDoc that goes out. */
  #docnum(...names: readonly string[]): string {
    return String(choose(this.#site.world.seed, 1, 999_999_999, ...names)).padStart(16, '0')
  }
}
