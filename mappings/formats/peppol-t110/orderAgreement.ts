import { businessTime } from '../../../base/helsinki.ts'
import { failure } from '../../../errors/failure.ts'
import type { Order } from '../../model/order.ts'
import type { RenderContext } from '../format.ts'
import { allowancesAndCharges } from '../ubl/allowanceCharge.ts'
import { supportingDocument } from '../ubl/attachment.ts'
import { joinedNotes } from '../ubl/notes.ts'
import { taxTotal } from '../ubl/tax.ts'
import { monetaryTotal } from '../ubl/totals.ts'
import { reference, startUbl, type Ubl } from '../ubl/ubl.ts'
import { delivery, deliveryTerms } from './delivery.ts'
import { line } from './line.ts'
import { buyer, invoicee, originator, seller } from './parties.ts'

/** The syntax asks for a previous agreement; a first one names this instead (T110, cac:OrderReference). */
const noPrevious = 'NA'

/** The UBL OrderResponse bytes of an order agreement, in the element order of UBL 2.1. */
export function renderOrderAgreement(order: Order, context: RenderContext): Uint8Array {
  if (order.stage === 'cancelled' && order.lines.some((each) => !each.quantity.isZero)) {
    throw failure('KS-MAP-T110-CANCELLED', { number: order.sellersNumber })
  }
  const ubl = startUbl('OrderResponse', order.currency)
  head(ubl, order)
  seller(ubl, order, context)
  buyer(ubl, order, context)
  originator(ubl, order.orderer)
  invoicee(ubl, order.invoicee)
  delivery(ubl, order.delivery)
  deliveryTerms(ubl, order.deliveryTerms)
  allowancesAndCharges(ubl, order.allowancesAndCharges)
  taxTotal(ubl, order.totals.tax, order.vatBreakdown, 'without codes')
  monetaryTotal(ubl, order.totals)
  for (const one of order.lines) line(ubl, one)
  ubl.xml.close()
  return ubl.xml.bytes()
}

function head(ubl: Ubl, order: Order): void {
  const { xml } = ubl
  xml.element('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order_agreement:3')
  xml.element('cbc:ProfileID', 'urn:fdc:peppol.eu:poacc:bis:order_agreement:3')
  xml.element('cbc:ID', order.documentNumber ?? order.sellersNumber)
  xml.element('cbc:SalesOrderID', order.sellersNumber)
  xml.element('cbc:IssueDate', order.issueDate)
  xml.element('cbc:IssueTime', businessTime(Date.parse(order.issuedAt)))
  xml.element('cbc:Note', joinedNotes(order.notes))
  xml.element('cbc:DocumentCurrencyCode', order.currency)
  xml.element('cbc:CustomerReference', order.buyerReference)
  reference(ubl, 'cac:OrderReference', order.previousDocument ?? noPrevious)
  reference(ubl, 'cac:OriginatorDocumentReference', order.originatorDocument)
  for (const one of order.supportingDocuments) supportingDocument(ubl, one, 'cbc:DocumentType')
  reference(ubl, 'cac:Contract', order.contract)
}
