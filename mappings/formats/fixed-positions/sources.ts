import type { Decimal } from '../../model/decimal.ts'
import type { Device } from '../../model/device.ts'
import type { Invoice, InvoiceLine } from '../../model/invoice.ts'
import type { Order, OrderLine } from '../../model/order.ts'
import { supplierUnits, type Supplier } from '../../suppliers/supplierTable.ts'
import type { FileContext, RenderContext } from '../format.ts'
import type { RecordName } from './layoutSchema.ts'

/**
 * What kind of value a source gives. `money` and `quantity` carry the sign of a credit note; `price` and `rate` never do.
 */
export type SourceType = 'text' | 'integer' | 'money' | 'quantity' | 'price' | 'rate' | 'date' | 'instant'

/** Everything a record may draw from. Which parts are there depends on the record. */
export interface Scope {
  readonly file?: FileContext
  readonly delivery?: RenderContext
  readonly invoice?: Invoice
  readonly order?: Order
  readonly line?: InvoiceLine | OrderLine
  readonly device?: Device
  /** Number of the line or device in its document, from 1. */
  readonly ordinal?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly sums?: Readonly<Record<string, Decimal>>
}

export type SourceValue = string | number | Decimal | undefined

export interface Source {
  readonly type: SourceType
  read(scope: Scope): SourceValue
}

type Read<Of> = (of: Of) => SourceValue

const table = new Map<string, Source>()

function add<Of>(root: string, part: (scope: Scope) => Of | undefined, type: SourceType, reads: Readonly<Record<string, Read<Of>>>): void {
  for (const [path, read] of Object.entries(reads)) {
    table.set(`${root}.${path}`, {
      type,
      read: (scope) => {
        const of = part(scope)
        return of === undefined ? undefined : read(of)
      },
    })
  }
}

const file = (scope: Scope): FileContext | undefined => scope.file
add('file', file, 'integer', { sequence: (one) => one.sequence })
add('file', file, 'instant', { cutAt: (one) => one.cutAt })
add('file', file, 'text', { environment: (one) => one.environment })

const delivery = (scope: Scope): RenderContext | undefined => scope.delivery
add('delivery', delivery, 'instant', { timestamp: (one) => one.timestamp })
add('delivery', delivery, 'text', { id: (one) => one.deliveryId, role: (one) => one.role, environment: (one) => one.environment, sender: (one) => one.sender.id, receiver: (one) => one.receiver.id })

add('supplier', (scope) => scope.delivery?.supplier, 'text', {
  number: (one) => one.number,
  ...Object.fromEntries(supplierUnits.map((unit) => [unit, (one: Supplier) => one[unit]])),
})

type Parties = Pick<Invoice, 'seller' | 'buyer'>
const parties: Readonly<Record<string, Read<Parties>>> = {
  'seller.name': (one) => one.seller.name,
  'seller.businessId': (one) => one.seller.legalRegistration?.id,
  'seller.vatIdentifier': (one) => one.seller.vatIdentifier,
  'seller.endpoint': (one) => one.seller.endpoint?.id,
  'buyer.name': (one) => one.buyer.name,
  'buyer.businessId': (one) => one.buyer.legalRegistration?.id,
  'buyer.endpoint': (one) => one.buyer.endpoint?.id,
}

const totals: Readonly<Record<string, Read<Invoice | Order>>> = {
  'totals.lines': (one) => one.totals.lines,
  'totals.taxExclusive': (one) => one.totals.taxExclusive,
  'totals.tax': (one) => one.totals.tax,
  'totals.taxInclusive': (one) => one.totals.taxInclusive,
  'totals.prepaid': (one) => one.totals.prepaid,
  'totals.payable': (one) => one.totals.payable,
}

const invoice = (scope: Scope): Invoice | undefined => scope.invoice
add('invoice', invoice, 'text', {
  ...parties,
  kind: (one) => one.kind,
  number: (one) => one.number,
  typeCode: (one) => one.typeCode,
  currency: (one) => one.currency,
  buyerReference: (one) => one.buyerReference,
  project: (one) => one.project,
  contract: (one) => one.contract,
  purchaseOrder: (one) => one.purchaseOrder,
  salesOrder: (one) => one.salesOrder,
  despatchAdvice: (one) => one.despatchAdvice,
  accountingReference: (one) => one.accountingReference,
  paymentTerms: (one) => one.paymentTerms,
  'preceding.number': (one) => one.preceding[0]?.number,
  'payee.name': (one) => one.payee?.name,
  'payment.remittance': (one) => one.payment?.remittance,
  'payment.account': (one) => one.payment?.creditTransfers[0]?.account,
  'payment.bic': (one) => one.payment?.creditTransfers[0]?.bic,
  'delivery.name': (one) => one.delivery?.name,
})
add('invoice', invoice, 'date', {
  issueDate: (one) => one.issueDate,
  dueDate: (one) => one.dueDate,
  'preceding.issueDate': (one) => one.preceding[0]?.issueDate,
  'delivery.date': (one) => one.delivery?.date,
  'period.start': (one) => one.period?.start,
  'period.end': (one) => one.period?.end,
})
add('invoice', invoice, 'money', totals)
add('invoice', invoice, 'integer', { lines: (one) => one.lines.length })

const order = (scope: Scope): Order | undefined => scope.order
add('order', order, 'text', {
  ...parties,
  buyersNumber: (one) => one.buyersNumber,
  sellersNumber: (one) => one.sellersNumber,
  documentNumber: (one) => one.documentNumber ?? one.sellersNumber,
  project: (one) => one.project,
  origin: (one) => one.origin,
  stage: (one) => one.stage,
  currency: (one) => one.currency,
  buyerReference: (one) => one.buyerReference,
  contract: (one) => one.contract,
  accountingReference: (one) => one.accountingReference,
  'orderer.name': (one) => one.orderer?.name,
  'orderer.unit': (one) => one.orderer?.unit,
  'delivery.name': (one) => one.delivery?.name,
})
add('order', order, 'date', { issueDate: (one) => one.issueDate })
add('order', order, 'instant', { issuedAt: (one) => one.issuedAt })
add('order', order, 'money', totals)
add('order', order, 'integer', { lines: (one) => one.lines.length })

/** The dimensions of a posting that a layout may name. */
const dimensions = ['costCentre', 'profitCentre', 'internalOrder', 'wbs', 'partner', 'function', 'project', 'site', 'product', 'serviceClass'] as const

const line = (scope: Scope): InvoiceLine | OrderLine | undefined => scope.line
add('line', line, 'text', {
  id: (one) => one.id,
  unit: (one) => one.unit,
  note: (one) => one.note,
  accountingReference: (one) => one.accountingReference,
  'vat.code': (one) => one.vat.code,
  'item.name': (one) => one.item.name,
  'item.sellersIdentifier': (one) => one.item.sellersIdentifier,
  'item.buyersIdentifier': (one) => one.item.buyersIdentifier,
  'item.gtin': (one) => one.item.standardIdentifier?.id,
  'item.manufacturersIdentifier': (one) => one.item.manufacturersIdentifier,
  'item.classification': (one) => one.item.classifications[0]?.code,
  'posting.account': (one) => one.posting?.account,
  'posting.vatCode': (one) => one.posting?.vatCode,
  ...Object.fromEntries(dimensions.map((name) => [`posting.${name}`, (one: InvoiceLine | OrderLine) => one.posting?.dimensions[name]])),
})
add('line', (scope) => (scope.invoice === undefined ? undefined : (scope.line as InvoiceLine | undefined)), 'text', { orderLine: (one) => one.orderLine })
add('line', line, 'money', { netAmount: (one) => one.netAmount })
add('line', line, 'quantity', { quantity: (one) => one.quantity })
add('line', line, 'price', { 'price.net': (one) => one.price.net, 'price.baseQuantity': (one) => one.price.baseQuantity })
add('line', line, 'rate', { 'vat.rate': (one) => one.vat.rate })

add('device', (scope) => scope.device, 'text', {
  assetTag: (one) => one.assetTag,
  serialNumber: (one) => one.serialNumber,
  'imei.1': (one) => one.imeis[0],
  'imei.2': (one) => one.imeis[1],
  eid: (one) => one.eid,
  manufacturer: (one) => one.manufacturer,
  model: (one) => one.model,
  manufacturersIdentifier: (one) => one.manufacturersIdentifier,
  gtin: (one) => one.gtin,
  sellersOrder: (one) => one.sellersOrder,
  buyersOrder: (one) => one.buyersOrder,
  invoice: (one) => one.invoice,
  orderLine: (one) => one.orderLine,
  despatch: (one) => one.despatch,
  vendor: (one) => one.vendor,
  costCentre: (one) => one.costCentre,
  user: (one) => one.user,
  site: (one) => one.site,
  status: (one) => one.status,
  acquisition: (one) => one.acquisition,
  leaseContract: (one) => one.leaseContract,
})
add('device', (scope) => scope.device, 'date', { statusDate: (one) => one.statusDate, warrantyEnd: (one) => one.warrantyEnd })

add('ordinal', (scope) => scope.ordinal, 'integer', { line: (one) => one, device: (one) => one })

/** What a trailer can count: records of each name, and `records`, all of them with header and trailer. */
export const countNames = ['documents', 'lines', 'devices', 'records'] as const
add('count', (scope) => scope.counts, 'integer', Object.fromEntries(countNames.map((name) => [name, (one: Readonly<Record<string, number>>) => one[name]])))

/** The source of this name. `sum.<name>` is one too, of the layout's own sums. */
export function sourceNamed(name: string, sums: Readonly<Record<string, string>>): Source | undefined {
  if (!name.startsWith('sum.')) return table.get(name)
  const sum = name.slice('sum.'.length)
  if (!Object.hasOwn(sums, sum)) return undefined
  return { type: 'money', read: (scope) => scope.sums?.[sum] }
}

/** Which sources each record may use, by what stands before their first dot. */
export const rootsOf: Readonly<Record<RecordName, readonly string[]>> = {
  header: ['file'],
  document: ['delivery', 'supplier', 'invoice', 'order'],
  line: ['delivery', 'supplier', 'invoice', 'order', 'line', 'ordinal'],
  device: ['delivery', 'device', 'ordinal'],
  trailer: ['file', 'count', 'sum'],
}

/** Names of every source that a record may use. */
export function sourcesOf(record: RecordName, sums: readonly string[]): readonly string[] {
  const roots = rootsOf[record]
  const named = [...table.keys(), ...sums.map((sum) => `sum.${sum}`)].filter((one) => roots.includes(rootOf(one)))
  return named.filter((one) => !one.startsWith('ordinal.') || one === `ordinal.${record}`)
}

/** What stands before the first dot. */
export function rootOf(source: string): string {
  return source.slice(0, source.indexOf('.'))
}
