import type { Invoice } from '../../model/invoice.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** ORDER_INFORMATION of the buyer (CO) and of the seller (VN), guide 4.5. */
export function orderInformation(writing: TeappsxmlWriting, { purchaseOrder, buyerReference, salesOrder }: Invoice): void {
  const { xml } = writing
  xml.open('ORDER_INFORMATION', xml.attribute('ORDER_TYPE', 'CO'))
  writing.text('ORDER_NUMBER', purchaseOrder, 'BT-13')
  writing.text('ORDER_REFERENCE', buyerReference, 'BT-10')
  xml.close()
  xml.open('ORDER_INFORMATION', xml.attribute('ORDER_TYPE', 'VN'))
  writing.text('ORDER_NUMBER', salesOrder, 'BT-14')
  xml.close()
}

/** CONTRACT_INFORMATION to INVOICED_OBJECT. */
export function references(writing: TeappsxmlWriting, invoice: Invoice): void {
  const { xml } = writing
  const { delivery, object } = invoice
  xml.open('CONTRACT_INFORMATION')
  writing.text('CONTRACT_NUMBER', invoice.contract, 'BT-12')
  xml.close()
  xml.open('PROJECT_INFORMATION')
  writing.text('PROJECT_NUMBER', invoice.project, 'BT-11')
  xml.close()
  xml.open('TRANSPORT_INFORMATION')
  writing.text('FINAL_DESTINATION', delivery?.location?.id, 'BT-71', writing.attribute('SCHEME_ID', delivery?.location?.scheme, 'BT-71-1'))
  writing.text('TRANSPORT_NOTE', invoice.receivingAdvice, 'BT-15')
  xml.close()
  xml.open('PAYER_POSTING_GROUP_DEFAULTS')
  xml.open('POSTING_DEFAULT')
  writing.text('ACCOUNT_REFERENCE', invoice.accountingReference, 'BT-19')
  xml.close()
  xml.close()
  writing.text('OFFER_REFERENCE', invoice.tender, 'BT-17')
  writing.text('INVOICED_OBJECT', object?.id, 'BT-18', writing.attribute('SCHEME_ID', object?.scheme, 'BT-18-1'))
}
