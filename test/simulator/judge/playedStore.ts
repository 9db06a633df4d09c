import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../../base/hash.ts'
import { documentFormat } from '../../../mappings/formats/registry.ts'
import { fixedPositions } from '../../../mappings/formats/layouts/fixed/fixedPositions.ts'
import type { FixedLayout } from '../../../mappings/formats/layouts/schema/fixed.ts'
import type { CanonicalDocument, RenderContext } from '../../../mappings/formats/format.ts'
import { strictTexts } from '../../../mappings/formats/texts/policy.ts'
import { withZeroQuantities } from '../../../mappings/formats/peppol-ordering/withZeroQuantities.ts'
import { catalogueFromEvent } from '../../../mappings/from-events/catalogueFromEvent.ts'
import { despatchAdviceFromEvent } from '../../../mappings/from-events/despatchAdviceFromEvent.ts'
import { devicesFromEvent, type DeviceEvent } from '../../../mappings/from-events/devicesFromEvent.ts'
import { invoiceFromEvent } from '../../../mappings/from-events/invoiceFromEvent.ts'
import { orderFromEvent } from '../../../mappings/from-events/orderFromEvent.ts'
import type { TradeParty } from '../../../mappings/model/tradeTerms.ts'
import { createDecoder, keptSchemaById, type DecodedEvent } from '../../../schemas/codec.ts'
import { Failure } from '../../../errors/failure.ts'
import type { JudgedFlow } from '../../../simulator/judge/flows.ts'
import { readCustomers } from '../../../simulator/shop/customers.ts'
import { planMonth, type PlannedMonth } from '../../../simulator/shop/planMonth.ts'
import { layoutOf } from '../../mappings/formats/layouts/exampleLayouts.ts'

const decode = createDecoder({ schemaById: keptSchemaById })

/** Where the files of one system lie. */
export function folderOf(root: string, { municipality, system }: Pick<JudgedFlow, 'municipality' | 'system'>): string {
  return join(root, municipality, 'received', system)
}

/** A small month of one municipality. */
export function smallMonth(): PlannedMonth {
  return planMonth({ seed: 3, orders: 44, customers: readCustomers().filter(({ id }) => id === 'tampere').map((customer) => ({ ...customer, numbered: 'yes' })) })
}

/** Keeps a document as its receiver does: the file, and a line that says that it acted on it. */
export function act(folder: string, file: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, file), bytes)
  actAgain(folder, file)
}

/** The receiver acts on a file that it holds already. */
export function actAgain(folder: string, file: string): void {
  const line = { at: '2026-10-01T00:00:00.000Z', id: file, file, sha256: sha256(readFileSync(join(folder, file))) }
  appendFileSync(join(folder, 'effects.jsonl'), `${JSON.stringify(line)}\n`)
}

/** The receiver got these bytes instead (as ISO-8859-1), and believes that they are what it was sent. */
export function exchange(folder: string, file: string, text: string): void {
  const list = join(folder, 'effects.jsonl')
  const others = readFileSync(list, 'utf8').split('\n').filter((line) => line !== '' && !line.includes(`"${file}"`))
  writeFileSync(list, others.map((line) => `${line}\n`).join(''))
  act(folder, file, Buffer.from(text, 'latin1'))
}

/** A temporary folder in which every document of the month lies where the flow brings it, written by the product's own renderers. */
export function playedStore(month: PlannedMonth, flow: JudgedFlow, layout?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'judge-'))
  const folder = folderOf(root, flow)
  mkdirSync(folder, { recursive: true })
  const sent = new Map<string, { readonly document: CanonicalDocument; readonly eventId: string }>()
  for (const record of month.records) {
    for (const document of documentsOf(record)) if (flow.documents.includes(document.kind)) sent.set(nameOf(document, record.id), { document, eventId: record.id })
  }
  if (layout === undefined) {
    for (const [name, { document, eventId }] of sent) act(folder, `${name}.xml`, documentFormat(flow.format).render(document, context(eventId)))
  } else {
    actInFiles(folder, [...sent.values()], layout)
  }
  return root
}

const documentsInFile = 12

function actInFiles(folder: string, all: readonly { readonly document: CanonicalDocument; readonly eventId: string }[], layoutText: string): void {
  const format = fixedPositions(layoutOf(layoutText) as FixedLayout)
  const segments = all.map(({ document, eventId }) => format.renderSegment(document, context(eventId)))
  for (let start = 0; start < segments.length; start += documentsInFile) {
    const file = format.assemble(segments.slice(start, start + documentsInFile), { environment: 'test', sequence: start / documentsInFile + 1, cutAt: '2026-10-01T15:00:00.000Z' })
    act(folder, file.name, file.bytes)
  }
}

function documentsOf(record: PlannedMonth['records'][number]): readonly CanonicalDocument[] {
  const event = decoded(record.value)
  switch (event?.type) {
    case 'fi.kuntasilta.shop.InvoiceIssued':
    case 'fi.kuntasilta.shop.CreditNoteIssued': {
      if (event.value.buyer.businessId === '1234567-1') return []
      const invoice = invoiceFromEvent(event)
      return [{ kind: invoice.kind, invoice }]
    }
    case 'fi.kuntasilta.shop.OrderPlaced':
    case 'fi.kuntasilta.shop.OrderChanged':
      return [{ kind: 'order', order: orderFromEvent(event) }]
    case 'fi.kuntasilta.shop.OrderCancelled':
      return [{ kind: 'order', order: withZeroQuantities(orderFromEvent(event)) }]
    case 'fi.kuntasilta.shop.OrderShipped':
      return [{ kind: 'despatchAdvice', despatchAdvice: despatchAdviceFromEvent(event) }, ...devicesOf(event)]
    case 'fi.kuntasilta.shop.DeviceInstalled':
    case 'fi.kuntasilta.shop.DeviceReturned':
      return devicesOf(event)
    case 'fi.kuntasilta.shop.CataloguePublished':
      return [{ kind: 'catalogue', catalogue: catalogueFromEvent(event, municipality) }]
    default:
      return []
  }
}

const municipality: TradeParty = { identifiers: [], name: 'Tampere', legalRegistration: { id: '0211675-2', scheme: '0212' } }

function devicesOf(event: DeviceEvent): readonly CanonicalDocument[] {
  const devices = devicesFromEvent(event)
  return devices.length === 0 ? [] : [{ kind: 'devices', devices }]
}

function decoded(value: Buffer): DecodedEvent | undefined {
  try {
    return decode(value)
  } catch (cause) {
    if (cause instanceof Failure) return undefined
    throw cause
  }
}

/** Invoices by number, so that the last event with a number stands for all; orders by event. */
function nameOf(document: CanonicalDocument, eventId: string): string {
  return 'invoice' in document ? `${document.kind}-${document.invoice.number}` : eventId
}

function context(eventId: string): RenderContext {
  return {
    deliveryId: eventId,
    timestamp: '2026-10-01T00:00:00.000Z',
    environment: 'test',
    role: 'original',
    sender: { id: '003723621803', scheme: '0216', intermediator: '003721291126' },
    receiver: { id: '003702116752', scheme: '0216', intermediator: '003703575029' },
    texts: strictTexts,
  }
}
