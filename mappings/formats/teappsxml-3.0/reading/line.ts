import type { InvoiceLine, Item, ItemAttribute, Price } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { allowancesAndCharges, vat } from './allowances.ts'
import type { TeappsxmlNode } from './node.ts'
import { period } from './period.ts'

/** A ROW (BG-25). A proposed posting in it is the sender's, and not read. */
export function line(row: TeappsxmlNode): Stated<InvoiceLine> {
  const quantity = row.one('BT-129', 'QUANTITY', 'CHARGED')
  const orders = row.all('ORDER_INFORMATION')
  const buyers = orders.find((one) => (one.attribute('ORDER_TYPE') ?? 'CO') === 'CO')
  return {
    id: row.text('BT-126', 'ROW_NUMBER'),
    note: row.joined('BT-127', 'FREE_TEXT'),
    object: row.identifier('BT-128', 'INVOICED_OBJECT'),
    quantity: quantity?.ownQuantity('BT-129'),
    unit: quantity?.attribute('Q_UNIT_UNECE_CODE'),
    netAmount: row.amount('BT-131', 'EXCLUDED', 'ROW_TOTAL'),
    orderLine: buyers?.text('BT-132', 'ORDER_POSITION'),
    purchaseOrder: buyers?.text('BT-13', 'ORDER_NUMBER'),
    salesOrder: orders.find((one) => one.attribute('ORDER_TYPE') === 'VN')?.text('BT-14', 'ORDER_NUMBER'),
    accountingReference: row.text('BT-133', 'DEFAULT_ROW_POSTING', 'ACCOUNT_REFERENCE'),
    period: period(row, 'BT-134', 'BT-135', []),
    allowancesAndCharges: [...allowancesAndCharges(row, ['DISCOUNT'], false, 'line'), ...allowancesAndCharges(row, ['ROW_CHARGE'], true, 'line')],
    price: price(row),
    vat: vat(row, 'BT-151', 'BT-152'),
    item: item(row),
  }
}

/** Prices (BG-29), without VAT. An older version has one price: it is the net price. */
function price(row: TeappsxmlNode): Stated<Price> | undefined {
  const per = row.one('BT-148', 'PRICE_PER_UNIT')
  const net = row.price('BT-146', 'EXCLUDED', 'PRICE_PER_UNIT_NET')
  const gross = row.price('BT-148', 'EXCLUDED', 'PRICE_PER_UNIT')
  if (net === undefined && gross === undefined) return undefined
  return {
    net: net ?? gross,
    discount: row.price('BT-147', 'EXCLUDED', 'DISCOUNT_FROM_PRICE_PER_UNIT'),
    gross: net === undefined ? undefined : gross,
    baseQuantity: per?.numberAttribute('PR_QTY', 'BT-149'),
    baseQuantityUnit: per?.attribute('PR_UNIT_UNECE_CODE'),
  }
}

function item(row: TeappsxmlNode): Stated<Item> {
  const article = row.one('BG-31', 'ARTICLE')
  return {
    name: article?.text('BT-153', 'ARTICLE_NAME'),
    description: article?.joined('BT-154', 'FREE_TEXT'),
    sellersIdentifier: article?.text('BT-155', 'ARTICLE_ID'),
    buyersIdentifier: row.text('BT-156', 'RECEIVER_PRODUCT_CODE'),
    standardIdentifier: article?.identifier('BT-157', 'EAN_CODE'),
    manufacturersIdentifier: article?.text('BT-158', 'MANUFACTURER_ARTICLE_ID'),
    manufacturer: row.all('OTHER_PARTNER').find((one) => one.attribute('PARTNER_TYPE') === 'Manufacturer')?.joined('BG-31', 'CUSTOMER_INFORMATION', 'CUSTOMER_NAME'),
    classifications: article?.all('PRODUCT_GROUP').map((one) => ({ code: one.ownText('BT-158'), list: one.attribute('SCHEME_ID'), listVersion: one.attribute('SCHEME_VERSION') })) ?? [],
    originCountry: row.text('BT-159', 'CN', 'COUNTRY_OF_ORIGIN_CODE'),
    attributes: article === undefined ? [] : attributes(article),
  }
}

/** The descriptions (BG-32), and a serial number that is none of them. */
function attributes(article: TeappsxmlNode): readonly Stated<ItemAttribute>[] {
  const all = article.all('ARTICLE_DESCRIPTIONS', 'ARTICLE_DESCRIPTION').map((one) => ({ name: one.text('BT-160', 'DESCRIPTION_TYPE'), value: one.text('BT-161', 'DESCRIPTION_VALUE') }))
  const serial = article.text('BT-161', 'SERIAL_NUMBER')
  return serial === undefined || all.some(({ value }) => value === serial) ? all : [{ name: 'Serial number', value: serial }, ...all]
}
