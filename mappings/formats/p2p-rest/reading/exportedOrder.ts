import { businessDay } from '../../../../base/helsinki.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { DeliveryPlace, Order, OrderLine } from '../../../model/order.ts'
import { dayAt, decimalAt, entitiesAt, instantAt, isEntity, neededText, textAt, type Entity } from './entity.ts'
import type { UnitCode } from './unitCode.ts'

/** A status of an order that the buyer's people gave it → what it is to the seller; any other says nothing new of what is ordered. */
const stages: Readonly<Record<string, Order['stage']>> = { ReadyForOrder: 'placed', OrderCreated: 'placed', Ordered: 'placed', Canceled: 'cancelled' }

const zero = Decimal.of('0.00')

/** The number that we gave to an order which the system imported from us; undefined of one of its own. */
export function importedNumber(entity: Entity): string | undefined {
  return textAt(entity, 'documentSource') === 'ImportedAsOrder' ? textAt(entity, 'extOrderNumber') : undefined
}

/** A line of an imported order is named by our number of it; any other by its key, for that is how receipts must name it. Throws KS-SYSTEM-DOCUMENT-CONTENT. */
export function lineNumber(line: Entity): string {
  return textAt(line, 'extOrderLineNumber') ?? neededText(line, 'externalCode')
}

/** The order that an ExportedPurchaseOrderEntity tells of; undefined where it tells only how far it has come. Throws KS-SYSTEM-DOCUMENT-CONTENT. */
export function readExportedOrder(entity: Entity, unitCode: UnitCode): Order | undefined {
  const said = stages[neededText(entity, 'orderStatus')]
  const stage = said !== 'cancelled' && textAt(entity, 'reasonForPendingAction') === 'ModifiedByBuyer' ? 'changed' : said
  if (stage === undefined) return undefined
  const number = neededText(entity, 'orderNumber')
  const ours = importedNumber(entity)
  const created = neededText(entity, 'orderCreationTime')
  const issuedAt = (stage === 'placed' ? undefined : instantAt(entity, 'lastUpdated')) ?? instantAt(entity, 'orderCreationTime')
  const lines = entitiesAt(entity, 'orderLines').filter((line) => !['Canceled', 'Deleted'].includes(textAt(line, 'lineStatus') ?? '') || stage === 'cancelled').map((line) => lineIn(line, unitCode))
  const net = decimalAt(entity, 'netSum') ?? Decimal.sum(lines.map(({ netAmount }) => netAmount))
  const tax = decimalAt(entity, 'taxSum') ?? zero
  const gross = decimalAt(entity, 'grossSum') ?? net.plus(tax)
  const reason = textAt(entity, 'cancellationNote')
  return {
    buyersNumber: number,
    sellersNumber: ours ?? textAt(entity, 'salesOrderNumber') ?? '',
    origin: ours === undefined ? 'purchasing' : 'shop',
    stage,
    issueDate: issuedAt === undefined ? created : businessDay(Date.parse(issuedAt)),
    currency: textAt(entity, 'purchaseCurrency') ?? 'EUR',
    notes: [textAt(entity, 'purpose'), textAt(entity, 'noteToSupplier')].filter((text) => text !== undefined).map((text) => ({ text })),
    buyer: { name: textAt(entity, 'companyName') ?? textAt(entity, 'organizationUnitName') ?? '', identifiers: idsOf(entity, 'companyCode') },
    seller: { name: textAt(entity, 'supplierName') ?? '', identifiers: idsOf(entity, 'supplierCode') },
    allowancesAndCharges: [],
    vatBreakdown: [],
    totals: { lines: net, taxExclusive: net, tax, taxInclusive: gross, payable: gross },
    supportingDocuments: [],
    lines,
    ...(stage === 'placed' ? {} : { documentNumber: `${number}/${issuedAt ?? created}`, previousDocument: number }),
    ...(stage === 'cancelled' && reason !== undefined ? { cancellationReason: reason } : {}),
    ...ordererIn(entity),
    ...deliveryIn(entity),
    ...optional({ issuedAt, contract: textAt(entity, 'contractNumber'), originatorDocument: textAt(entity, 'requisitionNumber'), paymentTerms: textAt(entity, 'paymentTermName') }),
  }
}

function lineIn(line: Entity, unitCode: UnitCode): OrderLine {
  const quantity = decimalAt(line, 'quantity') ?? Decimal.zero
  const rate = decimalAt(line, 'taxPercent')
  const unspsc = textAt(line, 'unspsc')
  const day = dayAt(line, 'desiredDeliveryDate')
  const name = textAt(line, 'supplierProductName') ?? neededText(line, 'description')
  const account = entitiesAt(line, 'codingRows').map((row) => textAt(row, 'accountCode')).find((code) => code !== undefined)
  return {
    id: lineNumber(line),
    quantity,
    unit: unitCode(textAt(line, 'quantityUnit') ?? 'C62'),
    netAmount: decimalAt(line, 'netSum') ?? zero,
    price: { net: decimalAt(line, 'netPrice') ?? zero },
    vat: rate === undefined ? { code: '' } : { code: rate.isZero ? 'Z' : 'S', rate },
    item: {
      name,
      ...optional({ description: textAt(line, 'description'), sellersIdentifier: textAt(line, 'supplierProductCode'), buyersIdentifier: textAt(line, 'buyerProductCode'), manufacturersIdentifier: textAt(line, 'manufacturerProductCode') }),
      classifications: unspsc === undefined ? [] : [{ code: unspsc, list: 'TST' }],
      attributes: [],
    },
    allowancesAndCharges: [],
    ...optional({ note: textAt(line, 'noteToSupplier') ?? textAt(line, 'additionalInfo'), accountingReference: account }),
    ...(day === undefined ? {} : { requestedDelivery: { start: day, end: day } }),
  }
}

function ordererIn({ owner }: Entity): Pick<Order, 'orderer'> {
  const name = isEntity(owner) ? textAt(owner, 'userName') : undefined
  if (!isEntity(owner) || name === undefined) return {}
  return { orderer: { name, ...optional({ email: textAt(owner, 'emailAddress') }) } }
}

function deliveryIn(entity: Entity): { readonly delivery?: DeliveryPlace } {
  const { deliveryAddress: address } = entity
  if (!isEntity(address)) return {}
  const country = textAt(address, 'countryCode')
  const day = dayAt(entity, 'desiredDeliveryDate')
  const id = textAt(address, 'addressId')
  return {
    delivery: {
      ...optional({ name: textAt(address, 'name') }),
      ...(id === undefined ? {} : { location: { id } }),
      ...(country === undefined ? {} : { address: { country, ...optional({ street: textAt(address, 'streetName'), additionalStreet: textAt(address, 'additionalStreetName'), postCode: textAt(address, 'postalZone'), city: textAt(address, 'city') }) } }),
      ...(day === undefined ? {} : { requestedPeriod: { start: day, end: day } }),
    },
  }
}

function idsOf(entity: Entity, name: string): readonly { readonly id: string }[] {
  const id = textAt(entity, name)
  return id === undefined ? [] : [{ id }]
}

function optional<Values extends Readonly<Record<string, string | undefined>>>(values: Values): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { readonly [Name in keyof Values]?: string }
}
