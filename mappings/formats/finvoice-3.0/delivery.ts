import type { Invoice } from '../../model/invoice.ts'
import { address, addressTerms } from './address.ts'
import { icd } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

const terms = addressTerms('Delivery', { lines: ['BT-75', 'BT-76', 'BT-165'], town: 'BT-77', postCode: 'BT-78', subdivision: 'BT-79', country: 'BT-80' })

/**
 * DeliveryPartyDetails and DeliveryDetails (BG-13, BG-15, BT-15, BT-16). Finvoice wants name and address together: an
 * address without a name (BT-70) is that of the buyer, as EN 16931 has it.
 */
export function delivery(writing: FinvoiceWriting, invoice: Invoice): void {
  const { xml } = writing
  const { delivery: of } = invoice
  if (of?.address !== undefined) {
    xml.open('DeliveryPartyDetails')
    writing.freeText('DeliveryOrganisationName', of.name ?? invoice.buyer.name, limits('BT-70'))
    address(writing, of.address, terms)
    xml.close()
  } else if (of?.name !== undefined) {
    throw writing.missing('BG-15', 'the name of a place of delivery needs an address')
  }
  xml.open('DeliveryDetails')
  writing.date('DeliveryDate', of?.date, 'BT-72')
  writing.text('WaybillIdentifier', invoice.receivingAdvice, limits('BT-15'))
  writing.text('DeliveryNoteIdentifier', invoice.despatchAdvice, limits('BT-16'))
  writing.text('FinalDestinationName', of?.location?.id, limits('BT-71'), writing.attribute('SchemeID', of?.location?.scheme, 'scheme of BT-71', icd))
  xml.close()
}
