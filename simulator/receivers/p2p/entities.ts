import type { ReadDocument } from '../reading/document.ts'
import { Unreadable } from '../reading/xml.ts'
import type { NotedLine, NotedReceipt } from '../notedReceipt.ts'
import type { PlacedOrder } from '../placedOrder.ts'

/** Reads a list with one purchase order or goods receipt. @throws Unreadable */
export function readPosted(bytes: Uint8Array): ReadDocument {
  let list: unknown
  try {
    list = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new Unreadable('not JSON')
  }
  const [entity] = Array.isArray(list) ? (list as readonly Record<string, unknown>[]) : []
  const number = entity?.['externalCode']
  if (typeof number !== 'string') throw new Unreadable('there is no externalCode')
  const isReceipt = 'externalGRNumber' in (entity ?? {})
  const seller = String(entity?.['supplierCode'] ?? '')
  const buyer = String(entity?.['organizationUnitCode'] ?? '')
  return {
    syntax: 'JSON', kind: isReceipt ? 'receipt' : 'order', number, issued: String(entity?.['receiveDate'] ?? '').slice(0, 10),
    seller: { id: seller, name: seller, endpoint: '' }, buyer: { id: buyer, name: buyer, endpoint: '' },
  }
}

const amounts = ['', 'Comp', 'Org']

/** The same amount in the three currencies, which are one. */
function inEach(name: string, amount: number): Readonly<Record<string, number>> {
  return Object.fromEntries(amounts.map((suffix) => [`${name}${suffix}`, amount]))
}

/** A number of the system itself for an order that it imports or makes. */
export function ownNumber(of: string): string {
  return `P2P-${of}`
}

/** The system's own code of the company that buys. */
const companyCode = '1000'

/** Under which number an order came from outside, and when it became one of the system's own. */
export interface Imported {
  readonly number: string
  readonly at: string
}

/** An order as it is exported when somebody `did` something to it or received of it, with all that was received so far; `imported` of one that came from outside. */
export function exportedOrder(order: PlacedOrder, at: string, imported?: Imported, receipts: readonly NotedReceipt[] = [], did: 'order' | 'receive' = receipts.length > 0 ? 'receive' : 'order'): object {
  const { number, stage, buyer, orderer, place, contract, total, lines } = order
  const net = Number(total)
  const address = { name: place.name, streetName: place.street, postalZone: place.postCode, city: place.city, countryCode: 'FI' }
  const person = { userName: orderer.name }
  return {
    externalCode: `key-${number}`, orderNumber: number, ...(imported === undefined ? {} : { extOrderNumber: imported.number }),
    processingStatus: 'WaitingForExport', orderStatus: did === 'receive' ? 'PartiallyReceived' : stage === 'delete' ? 'Canceled' : 'Ordered', reasonForPendingAction: stage === 'update' && did === 'order' ? 'ModifiedByBuyer' : 'None',
    requisitionNumber: `R-${number}`, requisitionCreationTime: order.at, orderCreationTime: imported?.at ?? order.at, orderExportTimestamp: at, lastUpdated: at,
    documentSource: imported === undefined ? 'P2P' : 'ImportedAsOrder', sendingMethod: 'Email', orderType: 'Standard',
    companyCode, companyName: buyer.name, supplierCode: '100234', supplierName: 'Example seller', purchaseCurrency: 'EUR',
    ...(contract === undefined ? {} : { contractNumber: contract }), releaseOrdersRequired: false, hidePricesFromSupplier: false, attachPdfToNetworkOrder: false,
    ...inEach('netSum', net), ...inEach('taxSum', 0), ...inEach('grossSum', net), creator: person, owner: person, deliveryAddress: address,
    orderLines: lines.map((line) => ({ ...exportedLine(line, number, address), ...(imported === undefined ? {} : { extOrderLineNumber: String(line.number) }), ...receivedOf(line.number, receipts) })),
  }
}

/** The key of a line: a short number, unique in the system. */
function lineKey(order: string, line: number): string {
  return `${order.replace(/\D/g, '').slice(-5)}${line}`
}

function exportedLine({ number, article, name, quantity, unit, price }: PlacedOrder['lines'][number], order: string, deliveryAddress: object): object {
  const each = Number(price)
  const sum = Math.round(each * Number(quantity) * 100) / 100
  return {
    externalCode: lineKey(order, number), orderLineNumber: number, lineStatus: 'Ordered', lineType: 'Catalog', priceType: 'Net',
    supplierProductCode: article, supplierProductName: name, unspsc: '43191501', quantity: Number(quantity), quantityUnit: unit,
    receivingRequired: true, receiveAutomatically: false, allowPartialDeliveries: true,
    ...inEach('netPrice', each), ...inEach('grossPrice', each), netUnitPriceComp: each, netUnitPriceOrg: each, grossUnitPriceComp: each, grossUnitPriceOrg: each,
    ...inEach('netSum', sum), ...inEach('grossSum', sum), ...inEach('taxTotal', 0), deliveryAddress,
  }
}

/** What was received of a line; what was taken back is negative and names the receipt. */
function receivedOf(orderLine: number, receipts: readonly NotedReceipt[]): { readonly goodsReceipts?: readonly object[] } {
  const goodsReceipts = receipts.flatMap((receipt) => receipt.lines.filter((line) => line.orderLine === orderLine).map((line) => goodsReceipt(receipt, line)))
  return goodsReceipts.length === 0 ? {} : { goodsReceipts }
}

function goodsReceipt({ number, stage, at, despatch, previous }: NotedReceipt, line: NotedLine): object {
  const isBack = stage !== 'received'
  return {
    externalCode: `${number}-${line.number}`, goodsReceiptNumber: number, goodsReceiptDocumentCreationTime: at.slice(0, 19), receivingDate: `${at.slice(0, 10)}T00:00:00`,
    receivedQuantity: isBack ? -Number(line.quantity) : Number(line.quantity), unitOfMeasure: line.unit, receivedNetSum: 0, receivedGrossSum: 0, notifyFault: stage === 'returned',
    ...(despatch === undefined ? {} : { deliveryNoteNumber: despatch }), ...(isBack && previous !== undefined ? { referenceGRNumber: previous } : {}),
  }
}

/** What became of what was posted. */
export function requestStatus(requestId: string, at: string, externalCode: string | undefined, entityType: string, error: string | undefined): object {
  const status = error === undefined ? 'Success' : 'Error'
  const item = { ...(externalCode === undefined ? {} : { externalCode }), status, ...(error === undefined ? {} : { errors: [{ type: 'Error', message: error, category: 'DataValidation' }] }) }
  return { requestId, entityType, requestStatus: status, lastUpdated: at, systems: [{ system: 'P2P', systemStatus: status, lastUpdated: at, items: [item] }] }
}
