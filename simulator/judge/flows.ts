import type { Profile } from '../../connectors/profile/schema.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { BookedDevice, BookedDocument, BookedNotice } from '../shop/book.ts'
import type { Layout } from './layouts/layout.ts'

/** What of a profile decides which documents lie where in the end. */
export interface JudgedFlow {
  readonly municipality: string
  /** Name of the system in the profile. */
  readonly system: string
  readonly documents: readonly Profile['flows'][number]['documents'][number][]
  readonly format: string
  readonly from: string
  readonly until?: string | undefined
  readonly mode: 'send' | 'shadow'
  /** A copy goes beside the legal original. */
  readonly role: 'original' | 'copy'
  readonly cancelledOrders: 'none' | 'zero quantities'
  /** Where the format is a layout. */
  readonly layout?: Layout
  /** What its system sends of its own accord: it gets no receipt of its own back. */
  readonly brings: readonly Profile['receives'][number]['documents'][number][]
  /** Whether it takes the answers to purchase orders, of its own or of another system. */
  readonly takesAnswers: boolean
}

/** The flows of a profile as the judge wants them; `layoutOf` reads a layout file of the profile's folder. */
export function flowsOf(profile: Profile, layoutOf: (file: string) => Layout): readonly JudgedFlow[] {
  return profile.flows.map((flow) => ({
    municipality: profile.municipality,
    system: flow.system,
    documents: flow.documents,
    format: flow.format,
    from: flow.from,
    until: flow.until,
    mode: flow.mode,
    role: flow.role,
    cancelledOrders: flow.cancelledOrders,
    brings: profile.receives.filter(({ system }) => system === flow.system).flatMap(({ documents }) => documents),
    takesAnswers: profile.receives.some(({ system, documents, answeredBy = system }) => documents.includes('purchaseOrder') && answeredBy === flow.system),
    ...(flow.format.startsWith('layout:') ? { layout: layoutOf(flow.format.slice('layout:'.length)) } : {}),
  }))
}

/** What becomes of an invoice that differs from its order or receipts: it is sent all the same, or held until it does not. */
export type Comparing = ReadonlyMap<string, 'sent' | 'held'>

/** The municipalities that compare invoices with orders and receipts before they send them. */
export function comparingOf(profiles: readonly Profile[]): Comparing {
  return new Map(profiles.flatMap(({ municipality, flows }) =>
    flows.flatMap(({ documents, match }) => (match !== undefined && documents.includes('invoice') ? [[municipality, match.holdUntil === undefined ? 'sent' : 'held'] as const] : []))))
}

/** Formats of systems that know only the orders made in them, so that nothing goes there of what is shipped for an order of the shop. */
const knowOnlyTheirOrders: ReadonlySet<string> = new Set(['cxml'])

/** Formats that hold neither changes of orders nor charges of whole orders: such an order is parked, for a person to make it there. */
const holdPlainOrders: ReadonlySet<string> = new Set(['p2p-rest'])

/** Whether a flow brings a booked document to its system. */
export function carries(flow: JudgedFlow, booked: BookedDocument | BookedNotice | BookedDevice): boolean {
  const kind = 'kind' in booked ? booked.kind : 'devices'
  const inForce = flow.from <= booked.day && (flow.until === undefined || booked.day <= flow.until)
  const told = !('stage' in booked && booked.stage === 'cancelled') || flow.cancelledOrders === 'zero quantities'
  return flow.municipality === booked.municipality && flow.mode === 'send' && flow.documents.includes(kind) && inForce && told && concerns(flow, booked, kind)
}

/** Units of what is performed or rented. */
const performed: ReadonlySet<string> = new Set(['HUR', 'DAY', 'WEE', 'MON', 'ANN', 'E48', 'LS'])

/** A notice as a flow brings it to its system; undefined where it does not. Of an order of the shop SAP expects no receipt of what is performed or rented. */
export function noticeBy(flow: JudgedFlow, booked: BookedNotice): BookedNotice | undefined {
  if (!carries(flow, booked)) return undefined
  if (booked.kind !== 'receipt' || flow.format !== 'sap-odata' || booked.origin === 'purchasing') return booked
  const lines = booked.lines.filter(({ unit }) => !performed.has(unit ?? '')).map((line, index) => ({ ...line, id: String(index + 1) }))
  return lines.length === 0 ? undefined : { ...booked, lines }
}

/** Whether a system has to do with the order that a document belongs to. */
function concerns({ format, brings, takesAnswers }: JudgedFlow, booked: BookedDocument | BookedNotice | BookedDevice, kind: JudgedFlow['documents'][number]): boolean {
  switch (kind) {
    case 'orderResponse': return takesAnswers
    case 'order': return !holdPlainOrders.has(format) || ('payable' in booked && booked.stage === 'placed' && !hasCharges(booked))
    case 'receipt': return !brings.includes('receipt')
    case 'despatchAdvice': return !knowOnlyTheirOrders.has(format) || ('origin' in booked && booked.origin === 'purchasing')
    default: return true
  }
}

function hasCharges({ lines, vat }: BookedDocument): boolean {
  return !Decimal.sum(lines.map(({ net }) => Decimal.of(net))).equals(Decimal.sum(vat.map(({ taxable }) => Decimal.of(taxable))))
}
