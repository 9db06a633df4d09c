import { problem } from '../../../errors/failure.ts'
import type { PurchaseOrderRequest } from '../../../mappings/formats/sap-odata/request.ts'
import type { HttpResult } from '../../channels/http/httpChannel.ts'
import type { AskOutcome, OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { jsonOf, notUnderstood, textIn, type Answered } from '../shared/httpAnswers.ts'
import { quoted, system, type Found, type ODataService, type Row, type Session } from './service.ts'
import { nameOf, nextStep, type Step } from './steps.ts'

const children = '_PurchaseOrderNote,_PurchaseOrderItem($expand=_PurchaseOrderScheduleLine,_PurOrdAccountAssignment,_PurchaseOrderItemNote)'

/** How often somebody else may be quicker before the change is tried at another time. */
const mostMisses = 3

/**
 * Purchase orders, found by our own reference. A new one is one request. A change goes step by step, each with the entity tag of what was read
 * just before it, and the mark of the change is written last: what is broken off is taken up again where it stands.
 */
export class PurchaseOrders {
  readonly #service: ODataService

  constructor(service: ODataService) {
    this.#service = service
  }

  async send(request: PurchaseOrderRequest, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
    const found = await this.#find(request, transmission, signal)
    if ('trouble' in found) return found.trouble
    const done = found.rows.find((row) => isMarked(row, request))
    if (done !== undefined) return { outcome: 'delivered', receipt: numberOf(done), answer: found.answer }
    const [first, second] = found.rows
    const { documentNumber: document } = transmission
    if (request.action === 'create') {
      if (first !== undefined) return { outcome: 'refused', problem: problem('KS-SYSTEM-NUMBER-HELD', { system, document, holder: numberOf(first) }), answer: found.answer }
      return this.#create(request, found.session, transmission, signal, mayLeave)
    }
    if (first === undefined) return { outcome: 'refused', problem: problem('KS-SYSTEM-SAP-NOT-THERE', { document, reference: request.reference }), answer: found.answer }
    if (second !== undefined) return { outcome: 'refused', problem: problem('KS-SYSTEM-SAP-SEVERAL', { document, reference: request.reference, numbers: found.rows.map(numberOf).join(', ') }), answer: found.answer }
    return this.#change(request, first, found.session, transmission, signal, mayLeave)
  }

  /** Once it is there, it is an accepted order with a number of the municipality's own. */
  async ask(request: PurchaseOrderRequest, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
    const found = await this.#find(request, transmission, signal)
    if ('trouble' in found) return found.trouble
    const { answer } = found
    const done = found.rows.find((row) => isMarked(row, request))
    if (done === undefined) return { outcome: 'not taken', answer }
    const number = numberOf(done)
    return { outcome: 'taken', receipt: number, acknowledgements: [{ about: { by: 'delivery id', id: transmission.id }, grade: 'accepted', reasonCodes: [], buyersOrder: number }], answer }
  }

  #find({ reference, body }: PurchaseOrderRequest, transmission: OutgoingTransmission, signal: AbortSignal): Promise<Found> {
    const filter = `CorrespncExternalReference eq ${quoted(reference)} and Supplier eq ${quoted(String(body['Supplier']))}`
    return this.#service.search({ $filter: filter, $expand: children }, transmission, signal)
  }

  async #create({ body }: PurchaseOrderRequest, session: Session, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave: (() => boolean) | undefined): Promise<SendOutcome> {
    const result = await this.#service.write({ method: 'POST', path: ['PurchaseOrder'], body: Buffer.from(JSON.stringify(body)), mayLeave, limit_bytes: 1024 * 1024 }, session, transmission, signal)
    if (!isSuccess(result)) return this.#service.refusal(result, transmission)
    const receipt = textIn(jsonOf(result), 'PurchaseOrder')
    return receipt === undefined ? notUnderstood(system, result, 'it names no purchase order') : { outcome: 'delivered', receipt, answer: result.answer }
  }

  /** A step whose tag is out of date says that the order was changed in between: it is read again, and goes on from what it is then. */
  async #change(request: PurchaseOrderRequest, order: Row, opened: Session, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave: (() => boolean) | undefined): Promise<SendOutcome> {
    const number = numberOf(order)
    const done = new Set<string>()
    let [current, session, misses] = [order, opened, 0]
    while (misses < mostMisses) {
      const step = nextStep(request, current, done)
      const result = await this.#service.write({ ...written(step), mayLeave }, session, transmission, signal)
      const isStale = result.stage === 'after' && result.status === 412
      if (!isStale && !isSuccess(result)) return this.#service.refusal(result, transmission)
      if (!isStale && step.isLast) return { outcome: 'delivered', receipt: number, answer: result.answer }
      if (isStale) misses += 1
      else done.add(nameOf(step))
      const found = await this.#find(request, transmission, signal)
      if ('trouble' in found) return found.trouble
      current = found.rows.find((row) => numberOf(row) === number) ?? current
      session = found.session
    }
    return { outcome: 'failed', problem: problem('KS-SYSTEM-SAP-BUSY', { document: transmission.documentNumber, number }) }
  }
}

function isSuccess(result: HttpResult): result is Answered {
  return result.stage === 'after' && result.status >= 200 && result.status < 300
}

function written({ method, path, body, etag }: Step): Pick<Step, 'method' | 'path' | 'etag'> & { readonly body: Uint8Array } {
  return { method, path, body: Buffer.from(JSON.stringify(body)), ...(etag === undefined ? {} : { etag }) }
}

function isMarked(row: Row, { body }: PurchaseOrderRequest): boolean {
  return row['CorrespncInternalReference'] === body.CorrespncInternalReference
}

function numberOf(row: Row): string {
  return String(row['PurchaseOrder'])
}
