import type { InvoiceLine, Item, ItemAttribute, Price } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { allowancesAndCharges, vat } from './allowances.ts'
import type { TeappsxmlNode } from './node.ts'
import { period } from './period.ts'

/** A ROW (BG-25). A proposed posting in it is the sender's, and not read. */
export function line(row: TeappsxmlNode): Stated<InvoiceLine> {
  const quantity = row.one('QUANTITY/CHARGED', 'BT-129')
  const orders = row.all('ORDER_INFORMATION')
  const buyers = orders.find((one) => (one.attribute('ORDER_TYPE') ?? 'CO') === 'CO')
  return {
    id: row.text('ROW_NUMBER', 'BT-126'),
    note: row.joined('FREE_TEXT', 'BT-127'),
    object: row.identifier('INVOICED_OBJECT', 'BT-128'),
    quantity: quantity?.ownQuantity('BT-129'),
    unit: quantity?.attribute('Q_UNIT_UNECE_CODE'),
    netAmount: row.amount('ROW_TOTAL', 'BT-131', 'EXCLUDED'),
    orderLine: buyers?.text('ORDER_POSITION', 'BT-132'),
    purchaseOrder: buyers?.text('ORDER_NUMBER', 'BT-13'),
    salesOrder: orders.find((one) => one.attribute('ORDER_TYPE') === 'VN')?.text('ORDER_NUMBER', 'BT-14'),
    accountingReference: row.text('DEFAULT_ROW_POSTING/ACCOUNT_REFERENCE', 'BT-133'),
    period: period(row, '', 'BT-134', 'BT-135'),
    allowancesAndCharges: [...allowancesAndCharges(row, 'DISCOUNT', false, 'line'), ...allowancesAndCharges(row, 'ROW_CHARGE', true, 'line')],
    price: price(row),
    vat: vat(row, 'BT-151', 'BT-152'),
    item: item(row),
  }
}

/** Prices (BG-29), without VAT. Without the mark of EN 16931 there may be one price: it is the net price. */
function price(row: TeappsxmlNode): Stated<Price> | undefined {
  const per = row.one('PRICE_PER_UNIT', 'BT-148')
  const net = row.price('PRICE_PER_UNIT_NET', 'BT-146', 'EXCLUDED')
  const gross = row.price('PRICE_PER_UNIT', 'BT-148', 'EXCLUDED')
  if (net === undefined && gross === undefined) return undefined
  const isGross = net !== undefined || row.reading.isMarked
  return {
    net: isGross ? net : gross,
    discount: row.price('DISCOUNT_FROM_PRICE_PER_UNIT', 'BT-147', 'EXCLUDED'),
    gross: isGross ? gross : undefined,
    baseQuantity: per?.numberAttribute('PR_QTY', 'BT-149'),
    baseQuantityUnit: per?.attribute('PR_UNIT_UNECE_CODE'),
  }
}

function item(row: TeappsxmlNode): Stated<Item> {
  const article = row.one('ARTICLE', 'BG-31')
  return {
    name: article?.text('ARTICLE_NAME', 'BT-153'),
    description: article?.joined('FREE_TEXT', 'BT-154'),
    sellersIdentifier: article?.text('ARTICLE_ID', 'BT-155'),
    buyersIdentifier: row.text('RECEIVER_PRODUCT_CODE', 'BT-156'),
    standardIdentifier: article?.identifier('EAN_CODE', 'BT-157'),
    manufacturersIdentifier: article?.text('MANUFACTURER_ARTICLE_ID', 'BT-158'),
    manufacturer: row.all('OTHER_PARTNER').find((one) => one.attribute('PARTNER_TYPE') === 'Manufacturer')?.joined('CUSTOMER_INFORMATION/CUSTOMER_NAME', 'BG-31'),
    classifications: article?.all('PRODUCT_GROUP').map((one) => ({ code: one.ownText('BT-158'), list: one.attribute('SCHEME_ID'), listVersion: one.attribute('SCHEME_VERSION') })) ?? [],
    originCountry: row.text('CN/COUNTRY_OF_ORIGIN_CODE', 'BT-159'),
    attributes: article === undefined ? [] : attributes(article),
  }
}

/** The descriptions (BG-32), and a serial number that is none of them. */
function attributes(article: TeappsxmlNode): readonly Stated<ItemAttribute>[] {
  const all = article.all('ARTICLE_DESCRIPTIONS/ARTICLE_DESCRIPTION').map((one) => ({ name: one.text('DESCRIPTION_TYPE', 'BT-160'), value: one.text('DESCRIPTION_VALUE', 'BT-161') }))
  const serial = article.text('SERIAL_NUMBER', 'BT-161')
  return serial === undefined || all.some(({ value }) => value === serial) ? all : [{ name: 'Serial number', value: serial }, ...all]
}
