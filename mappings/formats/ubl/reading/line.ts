import type { StatedLine } from '../../../model/stated.ts'
import { allowancesAndCharges } from './allowanceCharge.ts'
import { item } from './item.ts'
import type { UblNode } from './node.ts'
import { price, quantityUnit } from './price.ts'
import { vatCategories } from './tax.ts'

/** An InvoiceLine or CreditNoteLine (BG-25). */
export function line(node: UblNode): StatedLine {
  const quantity = node.one(node.name === 'cac:CreditNoteLine' ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', 'BT-129')
  const period = node.one('cac:InvoicePeriod', 'BG-26')
  return {
    id: node.text('cbc:ID', 'BT-126'),
    note: node.text('cbc:Note', 'BT-127'),
    quantity: quantity?.ownDecimal('BT-129'),
    unit: quantity && quantityUnit(quantity),
    netAmount: node.amount('cbc:LineExtensionAmount', 'BT-131'),
    accountingReference: node.text('cbc:AccountingCost', 'BT-133'),
    period: period && { start: period.text('cbc:StartDate', 'BT-134'), end: period.text('cbc:EndDate', 'BT-135') },
    orderLine: node.text('cac:OrderLineReference/cbc:LineID', 'BT-132'),
    ...objectOrOrder(node),
    allowancesAndCharges: allowancesAndCharges(node, 'line'),
    ...vatCategories(node, 'cac:Item/cac:ClassifiedTaxCategory', 'BT-151', 'BT-152'),
    item: item(node),
    price: price(node),
  }
}

/**
 * The invoiced object of a line (BT-128): a reference with the type code 130; one of another type is odd. An object that is an order
 * by its scheme (UNCL1153 ON or VN) is the order of the line.
 */
function objectOrOrder(node: UblNode): Pick<StatedLine, 'object' | 'purchaseOrder' | 'salesOrder'> {
  const reference = node.one('cac:DocumentReference', 'BT-128')
  if (reference === undefined) return {}
  const type = reference.all('cbc:DocumentTypeCode')[0]?.plainText
  if (type !== '130') {
    reference.odd('unknown', 'BT-128', { text: type })
    return {}
  }
  const object = reference.identifier('cbc:ID', 'BT-128')
  if (object?.scheme === 'ON') return { purchaseOrder: object.id }
  if (object?.scheme === 'VN') return { salesOrder: object.id }
  return { object }
}
