import { sha256 } from '../../../base/hash.ts'
import { joinedNotes } from '../ubl/notes.ts'
import type { Order } from '../../model/order.ts'
import { supplierWith } from '../../suppliers/supplierOf.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { testMark } from '../testMark.ts'
import { chargeItems } from './chargeItems.ts'
import { Fields } from '../fields.ts'
import { format } from './id.ts'
import { noteIn, orderItem } from './orderItem.ts'
import type { PurchaseOrderBody, PurchaseOrderRequest } from './request.ts'

const actions = { placed: 'create', changed: 'change', cancelled: 'cancel' } as const

/**
 * The purchase order (CE_PURCHASEORDER_0001) that an order is to be in SAP. Throws KS-PROFILE-SUPPLIER-… where the table of suppliers lacks
 * something, and KS-MAP-… for what the purchase order cannot hold.
 */
export function purchaseOrderRequest(order: Order, context: RenderContext): PurchaseOrderRequest {
  const fields = new Fields(format, order.sellersNumber, context.texts)
  const supplier = supplierWith(context.supplier, ['purchasingOrganisation', 'purchasingGroup', 'companyCode', 'plant', 'orderType'], { number: order.sellersNumber, format })
  const note = [...testMark(context), ...noteOf(order)].join('\n')
  const reference = fields.identifier('CorrespncExternalReference', order.sellersNumber, 12)
  const content = {
    PurchaseOrderType: supplier.orderType,
    CompanyCode: supplier.companyCode,
    PurchasingOrganization: supplier.purchasingOrganisation,
    PurchasingGroup: supplier.purchasingGroup,
    Supplier: supplier.number,
    PurchaseOrderDate: order.issueDate,
    DocumentCurrency: order.currency,
    CorrespncExternalReference: reference,
    ...(note === '' ? {} : { _PurchaseOrderNote: [noteIn(note)] }),
    _PurchaseOrderItem: [...order.lines.map((line) => onLine(line.id, () => orderItem(line, order, supplier.plant, fields))), ...chargeItems(order, supplier.plant, fields)],
  }
  const action = actions[order.stage]
  const body: PurchaseOrderBody = { ...content, CorrespncInternalReference: markOf(action, content) }
  return { service: 'CE_PURCHASEORDER_0001', action, reference, body }
}

/** What a purchase order has no field for, line by line of its text. */
function noteOf({ notes, buyerReference, contract, project, delivery }: Order): readonly string[] {
  const { name, address } = delivery ?? {}
  const place = [name, address?.street, address?.additionalStreet, [address?.postCode, address?.city].filter(isThere).join(' ')].filter((part) => part !== undefined && part !== '').join(', ')
  const named = [['Viite', buyerReference], ['Sopimus', contract], ['Projekti', project], ['Toimitus', place]] as const
  return [joinedNotes(notes), ...named.map(([label, value]) => (value === undefined || value === '' ? undefined : `${label}: ${value}`))].filter(isThere)
}

function isThere(text: string | undefined): text is string {
  return text !== undefined
}

/** Twelve characters, as many as the field takes, that derive from the content. */
function markOf(action: string, content: object): string {
  return sha256(JSON.stringify([action, content])).slice(0, 12).toUpperCase()
}
