import type { InvoiceLine, Price } from '../../model/invoice.ts'
import { allowances, rowCharge, rowDiscount } from './allowances.ts'
import { article } from './article.ts'
import { posting } from './posting.ts'
import { vat } from './vat.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** Characters of a name in one element. */
const longestName = 80

/** ROW (BG-25 to BG-32), in the order of its schema. */
export function row(writing: TeappsxmlWriting, line: InvoiceLine): void {
  const { xml } = writing
  writing.line = line.id
  xml.open('ROW')
  writing.required('ROW_NUMBER', line.id, 'BT-126')
  manufacturer(writing, line.item.manufacturer)
  article(writing, line.item)
  writing.date('START_PERIOD', line.period?.start, 'BT-134')
  writing.date('END_PERIOD', line.period?.end, 'BT-135')
  xml.open('QUANTITY')
  writing.quantity('CHARGED', line.quantity, 'BT-129', writing.attribute('Q_UNIT_UNECE_CODE', line.unit, 'BT-130'))
  xml.close()
  if (line.object !== undefined) writing.text('INVOICED_OBJECT', line.object.id, 'BT-128', writing.attribute('SCHEME_ID', line.object.scheme, 'BT-128-1'))
  orderInformation(writing, line)
  price(writing, line.price)
  allowances(writing, line.allowancesAndCharges, false, rowDiscount)
  allowances(writing, line.allowancesAndCharges, true, rowCharge)
  writing.amount('ROW_TOTAL', line.netAmount, 'BT-131', 'EXCLUDED')
  vat(writing, line.vat, 'BT-151', 'BT-152')
  xml.open('CN')
  writing.text('COUNTRY_OF_ORIGIN_CODE', line.item.originCountry, 'BT-159')
  xml.close()
  writing.text('RECEIVER_PRODUCT_CODE', line.item.buyersIdentifier, 'BT-156')
  posting(writing, line)
  writing.freeText('FREE_TEXT', line.note, 'BT-127')
  xml.close()
  writing.line = undefined
}

/** Who made the article, which is no term of EN 16931: a partner of the row, as for the manufacturer's name of Finvoice. */
function manufacturer(writing: TeappsxmlWriting, name: string | undefined): void {
  if (name === undefined) return
  const { xml } = writing
  xml.open('OTHER_PARTNER', xml.attributes({ PARTNER_TYPE: 'Manufacturer', PARTNER_TEXT: 'Valmistaja' }))
  xml.open('CUSTOMER_INFORMATION')
  for (const piece of writing.pieces(name, longestName)) xml.element('CUSTOMER_NAME', piece)
  xml.close()
  xml.close()
}

/** The orders of the line where they are not the document's, and its place in the buyer's order. */
function orderInformation(writing: TeappsxmlWriting, { purchaseOrder, orderLine, salesOrder }: InvoiceLine): void {
  const { xml } = writing
  xml.open('ORDER_INFORMATION', xml.attribute('ORDER_TYPE', 'CO'))
  writing.text('ORDER_NUMBER', purchaseOrder, 'BT-13')
  writing.text('ORDER_POSITION', orderLine, 'BT-132')
  xml.close()
  xml.open('ORDER_INFORMATION', xml.attribute('ORDER_TYPE', 'VN'))
  writing.text('ORDER_NUMBER', salesOrder, 'BT-14')
  xml.close()
}

/** Prices (BG-29). PRICE_PER_UNIT is what older receivers read: the gross price (BT-148), which without a discount is the net price. */
function price(writing: TeappsxmlWriting, of: Price): void {
  const { baseQuantity } = of
  const per = writing.xml.attributes({
    PR_UNIT_UNECE_CODE: of.baseQuantityUnit,
    PR_QTY: baseQuantity && writing.number(baseQuantity, 'BT-149'),
  })
  writing.price('PRICE_PER_UNIT', of.gross ?? of.net, 'BT-148', per)
  writing.price('DISCOUNT_FROM_PRICE_PER_UNIT', of.discount, 'BT-147')
  writing.price('PRICE_PER_UNIT_NET', of.net, 'BT-146')
}
