import { problem } from '../../../errors/failure.ts'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { MaterialDocumentRequest } from '../../../mappings/formats/sap-odata/request.ts'
import type { HttpCall } from '../../channels/http/httpChannel.ts'
import type { AskOutcome, OutgoingTransmission, SendOutcome } from '../../ports.ts'
import { jsonOf, notUnderstood, textIn } from '../shared/httpAnswers.ts'
import { quoted, system, type Found, type ODataService, type Row, type Session, type Unavailable } from './service.ts'

/** What was found of a request: it is done already (`number`), or it may be written by `call`; or why neither. */
type Prospect =
  | { readonly number: string; readonly found: Extract<Found, { rows: unknown }> }
  | { readonly call: Pick<HttpCall, 'method' | 'path' | 'query' | 'body'>; readonly session: Session; readonly found: Extract<Found, { rows: unknown }> }
  | { readonly outcome: Exclude<SendOutcome, { outcome: 'delivered' | 'unknown' }> }

/** Goods movements, found by the number of the receipt. A posted one never changes, so that its content tells whether it is ours. */
export class MaterialDocuments {
  readonly #service: ODataService

  constructor(service: ODataService) {
    this.#service = service
  }

  async send(request: MaterialDocumentRequest, transmission: OutgoingTransmission, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
    const prospect = await this.#prospect(request, transmission, signal)
    if ('outcome' in prospect) return prospect.outcome
    if ('number' in prospect) return { outcome: 'delivered', receipt: prospect.number, answer: prospect.found.answer }
    const result = await this.#service.write({ ...prospect.call, mayLeave, limit_bytes: 1024 * 1024 }, prospect.session, transmission, signal)
    if (result.stage !== 'after' || result.status < 200 || result.status >= 300) return this.#service.refusal(result, transmission)
    const receipt = numberIn(jsonOf(result))
    return receipt === undefined ? notUnderstood(system, result, 'it names no material document') : { outcome: 'delivered', receipt, answer: result.answer }
  }

  /** A movement that is there is booked. */
  async ask(request: MaterialDocumentRequest, transmission: OutgoingTransmission, signal: AbortSignal): Promise<AskOutcome> {
    const prospect = await this.#prospect(request, transmission, signal)
    if ('outcome' in prospect) return isUnavailable(prospect.outcome) ? prospect.outcome : { outcome: 'not taken', ...(prospect.outcome.answer === undefined ? {} : { answer: prospect.outcome.answer }) }
    const { answer } = prospect.found
    if (!('number' in prospect)) return { outcome: 'not taken', answer }
    return { outcome: 'taken', receipt: prospect.number, acknowledgements: [{ about: { by: 'delivery id', id: transmission.id }, grade: 'booked', reasonCodes: [] }], answer }
  }

  async #prospect(request: MaterialDocumentRequest, transmission: OutgoingTransmission, signal: AbortSignal): Promise<Prospect> {
    const found = await this.#withText(request.reference, dayOf(request.body.PostingDate).slice(0, 4), transmission, signal)
    if ('trouble' in found) return { outcome: found.trouble }
    const [held] = found.rows
    if (held !== undefined) {
      if (isSameMovement(held, request)) return { number: nameOf(held), found }
      return { outcome: { outcome: 'refused', problem: problem('KS-SYSTEM-NUMBER-HELD', { system, document: transmission.documentNumber, holder: nameOf(held) }), answer: found.answer } }
    }
    if (request.action === 'post') return { call: posting(request), session: found.session, found }
    return this.#reversal(request, transmission, signal)
  }

  /** Of a whole document SAP makes the reversal itself (Cancel); of a part the goods are taken out again by movement 102. */
  async #reversal(request: Extract<MaterialDocumentRequest, { action: 'reverse' }>, transmission: OutgoingTransmission, signal: AbortSignal): Promise<Prospect> {
    const found = await this.#withText(request.reversed, request.reversedYear, transmission, signal)
    if ('trouble' in found) return { outcome: found.trouble }
    const receipt = found.rows.toSorted((one, other) => Number(one['MaterialDocumentYear']) - Number(other['MaterialDocumentYear'])).at(-1)
    if (receipt === undefined) return { outcome: { outcome: 'refused', problem: problem('KS-SYSTEM-SAP-NOT-THERE', { document: transmission.documentNumber, reference: request.reversed }), answer: found.answer } }
    if (!isWhole(receipt, request)) return { call: posting(request), session: found.session, found }
    const [year, number] = [String(receipt['MaterialDocumentYear']), String(receipt['MaterialDocument'])]
    const reversals = await this.#service.search({ $filter: `ReversedMaterialDocumentYear eq ${quoted(year)} and ReversedMaterialDocument eq ${quoted(number)}`, $format: 'json' }, transmission, signal, 'A_MaterialDocumentItem')
    if ('trouble' in reversals) return { outcome: reversals.trouble }
    const [done] = reversals.rows
    if (done !== undefined) return { number: nameOf(done), found: reversals }
    const query = { MaterialDocumentYear: quoted(year), MaterialDocument: quoted(number), PostingDate: `datetime'${dayOf(request.body.PostingDate)}T00:00:00'` }
    return { call: { method: 'POST', path: ['Cancel'], query }, session: reversals.session, found: reversals }
  }

  /** Numbers of receipts may come again in another year, which is that of the posting. */
  #withText(text: string, year: string | undefined, transmission: OutgoingTransmission, signal: AbortSignal): Promise<Found> {
    const ofYear = year === undefined ? '' : ` and MaterialDocumentYear eq ${quoted(year)}`
    return this.#service.search({ $filter: `MaterialDocumentHeaderText eq ${quoted(text)}${ofYear}`, $expand: 'to_MaterialDocumentItem', $format: 'json' }, transmission, signal)
  }
}

function posting({ body }: MaterialDocumentRequest): Pick<HttpCall, 'method' | 'path' | 'body'> {
  return { method: 'POST', path: ['A_MaterialDocumentHeader'], body: Buffer.from(JSON.stringify(body)) }
}

function isUnavailable(outcome: SendOutcome): outcome is Unavailable {
  return outcome.outcome === 'unavailable'
}

/** The number in an answer to a posting (`d`) or to a reversal (`d.Cancel`). */
function numberIn(body: Row | undefined): string | undefined {
  const d = body?.['d'] as Row | undefined
  const row = (d?.['Cancel'] as Row | undefined) ?? d
  return textIn(row, 'MaterialDocument') === undefined || row === undefined ? undefined : nameOf(row)
}

/** As people name a material document: number and year. */
function nameOf(row: Row): string {
  return `${String(row['MaterialDocument'])}/${String(row['MaterialDocumentYear'])}`
}

function isSameMovement(row: Row, { body }: MaterialDocumentRequest): boolean {
  return sameLists(itemsOf(row).map((item) => itemText(item, true)), body.to_MaterialDocumentItem.map((item) => itemText(item, true)))
}

/** Whether a reversal takes back all that a receipt has. */
function isWhole(receipt: Row, { body }: MaterialDocumentRequest): boolean {
  return sameLists(itemsOf(receipt).map((item) => itemText(item, false)), body.to_MaterialDocumentItem.map((item) => itemText(item, false)))
}

function sameLists(one: readonly string[], other: readonly string[]): boolean {
  return one.toSorted().join('\n') === other.toSorted().join('\n')
}

function itemText(item: Row, withType: boolean): string {
  const quantity = Decimal.of(String(item['QuantityInEntryUnit'])).trimmed().toString()
  return [withType ? item['GoodsMovementType'] : '', item['PurchaseOrder'], String(item['PurchaseOrderItem']).replace(/^0+/, ''), quantity].join(' ')
}

function itemsOf(row: Row): readonly Row[] {
  const items = row['to_MaterialDocumentItem'] as { readonly results?: readonly Row[] } | readonly Row[] | undefined
  return Array.isArray(items) ? items : ((items as { readonly results?: readonly Row[] } | undefined)?.results ?? [])
}

/** The day of `/Date(…)/`. */
function dayOf(date: string): string {
  return new Date(Number(/\d+/.exec(date)?.[0])).toISOString().slice(0, 10)
}
