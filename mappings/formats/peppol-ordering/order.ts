import type { Order } from '../../model/order.ts'
import { aggregate } from './binding/aggregate.ts'
import { DocumentBinding } from './binding/document.ts'
import { within } from './binding/structure.ts'
import { text, textOr } from './binding/texts.ts'
import { ofItem } from './common/item.ts'
import * as common from './common/order.ts'
import { notes, reference } from './common/terms.ts'
import { ordering } from './profiles.ts'

/** Peppol Order 3 (T01), buyer to seller. */
export const order = new DocumentBinding<Order>(
  { transaction: 'T01', root: 'Order', customization: 'urn:fdc:peppol.eu:poacc:trns:order:3', given: { stage: 'placed', origin: 'purchasing' } },
  aggregate(
    textOr('cbc:ProfileID', 'process', ordering),
    text('cbc:ID', 'buyersNumber'),
    text('cbc:SalesOrderID', 'sellersNumber'),
    text('cbc:IssueDate', 'issueDate'),
    text('cbc:IssueTime', 'issueTime'),
    text('cbc:OrderTypeCode', 'typeCode'),
    notes(),
    text('cbc:DocumentCurrencyCode', 'currency'),
    text('cbc:CustomerReference', 'buyerReference'),
    text('cbc:AccountingCost', 'accountingReference'),
    common.validity,
    common.quotation,
    reference('cac:OrderDocumentReference', 'previousDocument'),
    common.originatorDocument,
    reference('cac:CatalogueReference', 'catalogue'),
    common.supportingDocuments,
    common.contract,
    reference('cac:ProjectReference', 'project'),
    common.buyer,
    common.seller,
    common.orderer,
    common.invoicee,
    common.delivery(
      within('cac:Despatch', text('cbc:RequestedDespatchDate', 'requestedDespatch'), text('cbc:RequestedDespatchTime', 'requestedDespatchTime')),
      common.shipment(common.priority),
    ),
    common.deliveryTerms(),
    common.paymentTerms,
    common.allowances,
    common.tax,
    common.anticipatedTotal,
    common.lines([], [
      ofItem.description, ofItem.name, ofItem.buyers, ofItem.sellers, ofItem.manufacturers, ofItem.standard, ofItem.specifications,
      ofItem.classifications, ofItem.vat, ofItem.attributes, ofItem.instances,
    ]),
  ),
)
