import type { Order } from '../../model/order.ts'
import { supplierWith } from '../../suppliers/supplierOf.ts'
import { Fields } from '../fields.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { testMark } from '../testMark.ts'
import { joinedNotes } from '../ubl/notes.ts'
import { dayIn, format, listOf } from './json.ts'
import { orderLine } from './orderLine.ts'

/** How many lines one order may bring in one request. */
const mostLines = 200

/**
 * PurchaseOrderEntity of an order that was made in the shop. Its key is the seller's order number, so that the same order is the same entity.
 * Throws KS-PROFILE-SUPPLIER-… and KS-MAP-… for what the interface cannot hold: a change and a cancellation among them, which it takes no more once the order is imported.
 */
export function renderPurchaseOrder(order: Order, context: RenderContext): Uint8Array {
  const { sellersNumber: number, lines, delivery, buyer, notes, contract, originatorDocument } = order
  const fields = new Fields(format, number, context.texts)
  if (order.stage !== 'placed') throw fields.notCarried('processingStatus', 'an imported order is changed and cancelled in the purchasing system itself')
  if (order.allowancesAndCharges.length > 0) throw fields.notCarried('BG-20, BG-21', 'its amounts are those of its lines')
  if (lines.length > mostLines) throw fields.otherNumber('lines', String(lines.length), 'at most 200 lines')
  const supplier = supplierWith(context.supplier, ['companyCode'], { number, format })
  const purpose = [...testMark(context), joinedNotes(notes)].filter((text) => text !== undefined).join('\n')
  const wanted = delivery?.requestedPeriod?.start ?? delivery?.requestedPeriod?.end
  return listOf({
    externalCode: fields.identifier('externalCode', number, 100),
    extOrderNumber: number,
    extRequisitionNumber: fields.identifier('extRequisitionNumber', originatorDocument ?? number, 100),
    processingStatus: 'ReadyForImport',
    organizationUnitCode: fields.identifier('organizationUnitCode', supplier.companyCode, 32),
    ...(supplier.purchasingGroup === undefined ? {} : { purchasingGroupCode: fields.identifier('purchasingGroupCode', supplier.purchasingGroup, 25) }),
    supplierCode: fields.identifier('supplierCode', supplier.number, 32),
    supplierName: fields.text('supplierName', order.seller.name, 255),
    purchaseCurrency: order.currency,
    orderType: 'Standard',
    ...(purpose === '' ? {} : { purpose: fields.text('purpose', purpose, 2000) }),
    ...(contract === undefined ? {} : { contractNumber: fields.identifier('contractNumber', contract, 255) }),
    ...(wanted === undefined ? {} : { desiredDeliveryDate: dayIn(wanted) }),
    deliveryAddress: deliveryAddress(order, fields, buyer.name),
    lines: lines.map((line) => onLine(line.id, () => orderLine(line, number, fields))),
  })
}

function deliveryAddress({ delivery, orderer }: Order, fields: Fields, buyer: string): object {
  const { name, address, location } = delivery ?? {}
  const written: Readonly<Record<string, string | undefined>> = {
    streetName: address?.street, additionalStreetName: address?.additionalStreet, postalZone: address?.postCode, city: address?.city, countryCode: address?.country,
    department: orderer?.unit, addressId: location?.id,
  }
  const texts = Object.entries(written).flatMap(([field, text]) => (text === undefined || text === '' ? [] : [[field, fields.text(field, text, 250)]]))
  return { name: fields.text('deliveryAddress.name', name ?? buyer, 250), ...Object.fromEntries(texts) }
}
