import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { derivedId } from '../../../base/hash.ts'
import type { Behaviour } from '../behaviour.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import { intakeOf, takeIn, type Decision, type Intake } from '../http/intake.ts'
import { Due } from '../due.ts'
import type { NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'
import type { Site } from '../site.ts'
import { stemOf, type Taken } from '../taken.ts'
import { earliest, instant, minute_ms } from '../times.ts'
import { exportedOrder, ownNumber, readPosted, requestStatus, type Imported } from './entities.ts'

const importedAfter_ms = 5 * minute_ms

/** Names of the collections, as paths, in answers and in statuses. */
const collections = [
  { path: 'purchaseOrders', list: 'purchaseOrders', kind: 'order', entityType: 'PurchaseOrder' },
  { path: 'purchaseGoodsReceipts', list: 'goodsReceipts', kind: 'receipt', entityType: 'PurchaseGoodsReceipt' },
] as const
type Collection = (typeof collections)[number]

/**
 * A purchase-to-pay system with a REST interface: takes orders and receipts under keys, imports them within five minutes, exports an imported
 * order under a number of its own, and has the orders of its buyers fetched, with what they change or cancel of imported ones. What is fetched lies elsewhere: a redirect leads there, and no
 * credentials may come along.
 */
export class P2pRest implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #intake: Intake
  readonly #unimported = new Due<Taken>()
  readonly #failed = new Map<string, string>()
  readonly #exported = new Map<string, object>()
  /** The last version of each order of its buyers, with what they received of it so far. */
  readonly #own = new Map<string, { readonly order: PlacedOrder; readonly receipts: readonly NotedReceipt[] }>()
  /** Orders that came from outside, by the system's own numbers. */
  readonly #imported = new Map<string, Imported>()
  readonly #orders = new Due<PlacedOrder>()
  readonly #receipts = new Due<NotedReceipt>()
  readonly #statuses = new Map<string, object>()
  readonly #downloads = new Map<string, unknown>()

  constructor(site: Site) {
    this.#site = site
    this.#intake = intakeOf(site, { read: readPosted, extension: 'json' })
    this.door = new HttpServer(site, (app) => this.#routes(app), 'by their own means')
    for (const taken of this.#intake.holdings.all) this.#unimported.plan(taken, importedAt_ms(taken))
  }

  get settings(): Readonly<Record<string, string>> {
    return { ...this.door.settings, HOST: new URL(this.door.url).hostname }
  }

  order(order: PlacedOrder): void {
    this.#orders.plan(order, Date.parse(order.at))
  }

  receive(receipt: NotedReceipt): void {
    this.#receipts.plan(receipt, Date.parse(receipt.at))
  }

  process(): void {
    this.#import()
    this.#export()
  }

  get nextDue_ms(): number | undefined {
    return earliest(this.#unimported.nextDue_ms, this.#orders.nextDue_ms, this.#receipts.nextDue_ms)
  }

  #routes(app: FastifyInstance): void {
    app.addHook('onRequest', async (request, reply) => {
      const open = request.url.startsWith('/oauth2/') || request.url.startsWith('/downloads/')
      if (!open && !this.door.tokens.accepts(request.headers.authorization)) return reply.code(401).send()
      return undefined
    })
    for (const collection of collections) {
      app.post(`/v1/${collection.path}`, (request, reply) => this.#post(collection, request, reply))
      app.get<{ Params: { code: string } }>(`/v1/${collection.path}/:code`, (request, reply) => this.#get(collection, request.params.code, reply))
    }
    app.get('/v1/exportedPurchaseOrders', (_request, reply) => {
      this.#export()
      return this.#list(reply, 'exportedPurchaseOrders', [...this.#exported.values()])
    })
    app.get<{ Querystring: { entityType?: string } }>('/v1/requestStatus', (request, reply) => {
      this.#import()
      return this.#list(reply, 'requestStatus', [...this.#statuses.values()].filter((status) => (status as { entityType: string }).entityType === request.query.entityType), false)
    })
    app.post<{ Params: { code: string } }>('/v1/exportedPurchaseOrders/:code/acknowledge', (request, reply) => reply.code(this.#exported.delete(request.params.code) ? 200 : 405).send())
    app.post('/v1/requestStatus/acknowledge', (request, reply) => {
      const { requestIds } = JSON.parse(String(request.body)) as { readonly requestIds: readonly string[] }
      return reply.code(requestIds.map((id) => this.#statuses.delete(id)).includes(true) ? 200 : 405).send()
    })
    app.get<{ Params: { id: string } }>('/downloads/:id', (request, reply) => {
      const content = this.#downloads.get(request.params.id)
      return request.headers.authorization !== undefined || content === undefined ? reply.code(400).send() : reply.send(content)
    })
  }

  async #post({ path }: Collection, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const bytes = request.body as Buffer
    const decision = takeIn(this.#intake, codeIn(bytes), bytes)
    if (decision.what === 'unavailable') return unavailable(reply, decision.retryAfter_s)
    const requestId = derivedId('request', path, decision.subject.id ?? '')
    if (decision.what === 'taken') this.#unimported.plan(decision.taken, importedAt_ms(decision.taken))
    const [status, body] = this.#verdict(decision, bytes, requestId)
    return answer(reply.header('x-amzn-RequestId', requestId), this.#site.failures, decision.subject, { status, body, took: decision.what === 'taken' })
  }

  #verdict(decision: Exclude<Decision, { what: 'unavailable' }>, bytes: Buffer, requestId: string): readonly [number, unknown] {
    const errors = (code: string, message: string): unknown => ({ requestId, hasErrors: true, errors: [{ externalCode: decision.subject.id, type: 'VALIDATION', code, message }] })
    switch (decision.what) {
      case 'taken':
      case 'repeat':
        return [200, (JSON.parse(bytes.toString('utf8')) as unknown[])[0]]
      case 'other bytes':
      case 'number held':
        return [409, errors('CONFLICT_IN_POST', 'the record is being imported')]
      case 'refused':
        return [400, errors('DATA_VALIDATION_FAILED', `${decision.code}: ${decision.text}`)]
    }
  }

  #get({ list, kind }: Collection, code: string, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    this.#import()
    const taken = this.#intake.holdings.withId(code)
    const down = this.#site.failures.find('down', { id: code, number: code })
    if (down) return unavailable(reply, down.retryAfter_s)
    if (taken === undefined || taken.document.kind !== kind) return reply.code(404).send()
    const processingStatus = importedAt_ms(taken) > this.#site.now_ms ? 'ImportInProgress' : this.#failed.has(code) ? 'ImportFailed' : 'Imported'
    return this.#list(reply, list, [{ externalCode: code, processingStatus, lastUpdated: instant(processingStatus === 'ImportInProgress' ? taken.at_ms : importedAt_ms(taken)) }])
  }

  /** Hands a list over, from elsewhere where that is how it is. */
  #list(reply: FastifyReply, name: string, entities: readonly unknown[], elsewhere = true): FastifyReply {
    if (entities.length === 0) return reply.code(404).send()
    if (!elsewhere) return reply.send({ [name]: entities })
    const id = derivedId('download', name, JSON.stringify(entities))
    this.#downloads.set(id, { [name]: entities })
    return reply.code(302).header('location', `${this.door.url}/downloads/${id}`).send()
  }

  /** Imports what has waited five minutes; an order gets a number of the system's own. */
  #import(): void {
    for (const taken of this.#unimported.take(this.#site.now_ms)) this.#tell(taken, instant(importedAt_ms(taken)))
  }

  /** Lays down the orders that are due, and those of which something was received; each export tells of all receipts so far. */
  #export(): void {
    const now_ms = this.#site.now_ms
    for (const order of this.#orders.take(now_ms)) this.#lay(order, this.#own.get(order.number)?.receipts ?? [], now_ms, 'order')
    for (const receipt of this.#receipts.take(now_ms)) {
      const own = this.#own.get(receipt.order)
      if (own !== undefined) this.#lay(own.order, [...own.receipts, receipt], now_ms, 'receive')
    }
  }

  #lay(order: PlacedOrder, receipts: readonly NotedReceipt[], now_ms: number, did: 'order' | 'receive'): void {
    this.#own.set(order.number, { order, receipts })
    const exported = exportedOrder(order, instant(now_ms + order.version + receipts.length), this.#imported.get(order.number), receipts, did)
    this.#exported.set(`key-${order.number}`, exported)
    this.#site.store.answer(`${order.number}.${order.version + receipts.length}.export.json`, `${JSON.stringify(exported)}\n`)
  }

  #tell(taken: Taken, at: string): void {
    const { kind, number } = taken.document
    const { path, entityType } = collections.find((each) => each.kind === kind) ?? collections[0]
    const subject = { id: taken.id, number }
    const refusal = this.#site.failures.find('refuses', subject)
    const error = refusal?.at === 'transport' ? `${refusal.code} ${refusal.text}` : undefined
    if (error !== undefined) {
      this.#failed.set(taken.id, error)
      this.#intake.holdings.release(taken)
    }
    const put = (copy: string, code: string | undefined): void => {
      const requestId = derivedId('request', path, taken.id, ...(copy === '' ? [] : [copy]))
      this.#statuses.set(requestId, requestStatus(requestId, at, code, entityType, error))
    }
    this.#site.failures.give(subject, { broken: () => put('broken', undefined), good: () => put('', number), again: () => put('again', number) })
    this.#site.store.answer(`${stemOf(taken)}.status.json`, `${JSON.stringify(requestStatus('', at, number, entityType, error))}\n`)
    if (kind !== 'order' || error !== undefined) return
    const own = ownNumber(number)
    this.#imported.set(own, { number, at })
    this.#exported.set(`key-${own}`, exportedOrder({ ...nothingOrdered, number: own, at }, at, { number, at }))
  }
}

function importedAt_ms({ at_ms }: Taken): number {
  return at_ms + importedAfter_ms
}

/** What the export of an imported order says beside its numbers matters to nobody here. */
const nothingOrdered: Omit<PlacedOrder, 'number' | 'at'> = {
  stage: 'new', version: 1, buyer: { name: '', businessId: '' }, orderer: { name: 'API', unit: '' }, place: { name: 'x', street: '', city: '', postCode: '' }, total: '0', lines: [],
}

function codeIn(bytes: Buffer): string {
  try {
    return readPosted(bytes).number
  } catch {
    return ''
  }
}
