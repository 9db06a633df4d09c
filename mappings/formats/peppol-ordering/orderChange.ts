import type { Order } from '../../model/order.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { text, textOr } from './binding/texts.ts'
import { ofItem, partNumberAsClass } from './common/item.ts'
import * as common from './common/order.ts'
import { notes, reference } from './common/terms.ts'
import { advancedOrdering } from './profiles.ts'

/** Peppol Order Change 3 (T114, UBL 2.3), buyer to seller: the whole order as it shall be from now on. */
export const orderChange = new DocumentBinding<Order>(
  { transaction: 'T114', root: 'OrderChange', customization: 'urn:fdc:peppol.eu:poacc:trns:order_change:3', given: { stage: 'changed', origin: 'purchasing' } },
  aggregate(
    textOr('cbc:ProfileID', 'process', advancedOrdering),
    text('cbc:ID', 'documentNumber'),
    text('cbc:SalesOrderID', 'sellersNumber'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    text('cbc:SequenceNumberID', 'changeNumber'),
    notes(),
    text('cbc:DocumentCurrencyCode', 'currency'),
    text('cbc:CustomerReference', 'buyerReference'),
    text('cbc:AccountingCost', 'accountingReference'),
    common.validity,
    reference('cac:OrderReference', 'buyersNumber'),
    common.quotation,
    common.originatorDocument,
    common.supportingDocuments,
    common.contract,
    common.buyer,
    common.seller,
    common.orderer,
    common.invoicee,
    common.delivery(common.shipment()),
    common.deliveryTerms(),
    common.paymentTerms,
    common.allowances,
    common.tax,
    common.anticipatedTotal,
    common.lines([text('cbc:LineStatusCode', 'status')], [
      ofItem.description, ofItem.name, ofItem.buyers, ofItem.sellers, ofItem.standard, ofItem.specifications, ofItem.classifications, ofItem.vat,
      ofItem.attributes, ofItem.instances,
    ], partNumberAsClass),
  ),
)
