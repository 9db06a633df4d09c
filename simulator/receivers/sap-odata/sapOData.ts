import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Behaviour } from '../behaviour.ts'
import type { Subject } from '../failures/failures.ts'
import { answer } from '../http/answering.ts'
import { HttpServer, unavailable } from '../http/httpServer.ts'
import type { Site } from '../site.ts'
import { MaterialDocuments } from './materialDocuments.ts'
import { PurchaseOrders, type Entity } from './purchaseOrders.ts'
import { Sessions } from './sessions.ts'

const v4 = '/sap/opu/odata4/sap/api_purchaseorder_2/srvd_a2x/sap/purchaseorder/0001/'
const v2 = '/sap/opu/odata/sap/API_MATERIAL_DOCUMENT_SRV/'

/** What a request that writes leads to, unless a failure comes before it. */
interface Outcome {
  readonly status: number
  readonly body: unknown
  /** What is to be kept as an effect: the document as it is now. */
  readonly effect?: Entity
}

/** SAP over OData: purchase orders in V4, goods movements in V2. It recognises no repeats; what is written needs the session's token. */
export class SapOData implements Behaviour {
  readonly door: HttpServer
  readonly #site: Site
  readonly #sessions: Sessions
  readonly #orders: PurchaseOrders
  readonly #movements: MaterialDocuments

  constructor(site: Site) {
    const { clock, seed } = site.world
    this.#site = site
    this.#sessions = new Sessions(clock)
    this.#orders = new PurchaseOrders(seed)
    this.#movements = new MaterialDocuments(seed)
    this.door = new HttpServer(site, (app) => this.#routes(app))
    for (const { bytes } of site.store.effects()) this.#recall(JSON.parse(Buffer.from(bytes).toString('utf8')) as Entity)
  }

  #recall(document: Entity): void {
    if (document['PurchaseOrder'] === undefined) this.#movements.recall(document)
    else this.#orders.recall(document)
  }

  #routes(app: FastifyInstance): void {
    app.get<{ Querystring: Record<string, string> }>(`${v4}PurchaseOrder`, (request, reply) => {
      this.#sessions.hand(request, reply)
      return reply.send({ value: request.query['$filter'] === undefined ? [] : this.#orders.matching(request.query['$filter']) })
    })
    app.get<{ Querystring: Record<string, string> }>(`${v2}A_MaterialDocumentHeader`, (request, reply) => {
      this.#sessions.hand(request, reply)
      return reply.send({ d: { results: request.query['$filter'] === undefined ? [] : this.#movements.matching(request.query['$filter']) } })
    })
    app.get<{ Querystring: Record<string, string> }>(`${v2}A_MaterialDocumentItem`, (request, reply) => {
      this.#sessions.hand(request, reply)
      return reply.send({ d: { results: this.#movements.itemsMatching(request.query['$filter'] ?? '') } })
    })
    app.post(`${v4}*`, (request, reply) => this.#write(request, reply, (path, body) => this.#writeOrder(request, path, body), (body) => String(body['CorrespncExternalReference'] ?? '')))
    app.patch(`${v4}*`, (request, reply) => this.#write(request, reply, (path, body) => this.#writeOrder(request, path, body), () => ''))
    app.post(`${v2}*`, (request, reply) => this.#write(request, reply, (path, body) => this.#writeMovement(request, path, body), (body) => String(body['MaterialDocumentHeaderText'] ?? '')))
  }

  async #write(request: FastifyRequest, reply: FastifyReply, act: (path: readonly string[], body: Entity) => Outcome, numberIn: (body: Entity) => string): Promise<FastifyReply> {
    if (!this.#sessions.trusts(request)) return reply.code(403).header('x-csrf-token', 'Required').send(fault('403', 'CSRF token validation failed'))
    const path = (request.params as { '*': string })['*'].split('/').map(decodeURIComponent)
    const body = Buffer.isBuffer(request.body) && request.body.byteLength > 0 ? (JSON.parse(request.body.toString('utf8')) as Entity) : {}
    const number = numberIn(body) || String(this.#orders.get(path[1] ?? '')?.['CorrespncExternalReference'] ?? '')
    const subject: Subject = { number }
    const down = this.#site.failures.find('down', subject)
    if (down !== undefined) return unavailable(reply, down.retryAfter_s)
    const refusal = this.#site.failures.find('refuses', subject)
    if (refusal !== undefined) return reply.code(400).send(fault('SY/530', 'The document could not be posted', [{ code: refusal.code, message: refusal.text }]))
    const { status, body: said, effect } = act(path, body)
    if (effect !== undefined) this.#site.store.effect(number, `${number}.json`, Buffer.from(JSON.stringify(effect)))
    return answer(reply, this.#site.failures, subject, { status, body: said, took: status < 300 })
  }

  /** One effect for each order, and for each change of it as a whole: the request that changes the order itself comes last. */
  #writeOrder({ method, headers }: FastifyRequest, path: readonly string[], body: Entity): Outcome {
    const [set, number = '', ...rest] = path
    if (method === 'POST' && set === 'PurchaseOrder' && number === '') {
      const order = this.#orders.create(body)
      return { status: 201, body: order, effect: order }
    }
    const below = method === 'POST' ? rest.at(-1) : undefined
    const entity = this.#orders.find(below === undefined ? path : path.slice(0, -1))
    const order = this.#orders.get(number)
    if (entity === undefined || order === undefined) return { status: 404, body: fault('/IWBEP/CM_V4_COS/014', 'The requested entity does not exist') }
    if (method === 'PATCH' && headers['if-match'] === undefined) return { status: 428, body: fault('/IWBEP/CM_V4_RUNTIME/036', 'Precondition required') }
    if (method === 'PATCH' && headers['if-match'] !== this.#orders.etagOf(number)) return { status: 412, body: fault('/IWBEP/CM_V4_COS/102', 'Precondition failed') }
    this.#orders.change(number, entity, body, below)
    return { status: method === 'POST' ? 201 : 200, body: entity, ...(method === 'PATCH' && entity === order ? { effect: order } : {}) }
  }

  #writeMovement({ query }: FastifyRequest, [first]: readonly string[], body: Entity): Outcome {
    if (first !== 'Cancel') {
      const document = this.#movements.post(body)
      return { status: 201, body: { d: document }, effect: document }
    }
    const { MaterialDocumentYear = '', MaterialDocument = '', PostingDate = '' } = query as Record<string, string>
    const document = this.#movements.cancel(unquoted(MaterialDocumentYear), unquoted(MaterialDocument), `/Date(${Date.parse(`${/'(.*)'/.exec(PostingDate)?.[1]}Z`)})/`)
    return document === undefined ? { status: 400, body: fault('M7/056', 'The document cannot be reversed') } : { status: 200, body: { d: { Cancel: document } }, effect: document }
  }
}

function unquoted(text: string): string {
  return text.replace(/^'|'$/g, '')
}

function fault(code: string, message: string, details: readonly { readonly code: string; readonly message: string }[] = []): unknown {
  return { error: { code, message, details } }
}
