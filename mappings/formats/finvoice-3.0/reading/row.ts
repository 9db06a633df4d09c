import type { InvoiceLine, Item, Period, Price } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import { rowAllowances } from './allowances.ts'
import type { FinvoiceNode } from './node.ts'

/** An InvoiceRow (BG-25). Without the mark of EN 16931 the quantity may be the delivered one, and the unit a text. */
export function row(node: FinvoiceNode): Stated<InvoiceLine> {
  const quantity = node.one('InvoicedQuantity', 'BT-129') ?? (node.reading.isMarked ? undefined : node.one('DeliveredQuantity', 'BT-129'))
  return {
    id: node.text('RowPositionIdentifier', 'BT-126'),
    note: node.joined('RowFreeText', 'BT-127'),
    object: node.identifier('InvoicedObjectID', 'BT-128'),
    quantity: node.turned(quantity?.ownQuantity('BT-129')),
    unit: quantity?.attribute('QuantityUnitCodeUN') ?? quantity?.attribute('QuantityUnitCode'),
    netAmount: node.amount('RowVatExcludedAmount', 'BT-131'),
    orderLine: node.text('RowOrderPositionIdentifier', 'BT-132'),
    purchaseOrder: node.text('RowIdentifier', 'BT-13'),
    accountingReference: node.text('RowAccountDimensionText', 'BT-133'),
    period: period(node),
    allowancesAndCharges: rowAllowances(node),
    price: price(node),
    vat: { code: node.text('RowVatCode', 'BT-151'), rate: node.decimal('RowVatRatePercent', 'BT-152') },
    item: item(node),
  }
}

function period(node: FinvoiceNode): Stated<Period> | undefined {
  const found = { start: node.date('StartDate', 'BT-134'), end: node.date('EndDate', 'BT-135') }
  return found.start === undefined && found.end === undefined ? undefined : found
}

/**
 * Prices (BG-29). UnitPriceAmount is the gross price where it differs from the net one or a discount stands between them; without the
 * mark of EN 16931 it may be the only one.
 */
function price(node: FinvoiceNode): Stated<Price> {
  const written = node.price('UnitPriceAmount', 'BT-148')
  const net = node.price('UnitPriceNetAmount', 'BT-146')
  const discount = node.price('UnitPriceDiscountAmount', 'BT-147')
  const isGross = written !== undefined && (net === undefined ? node.reading.isMarked : discount !== undefined || !written.equals(net))
  const base = node.one('UnitPriceBaseQuantity', 'BT-149')
  const unitPrice = node.one('UnitPriceAmount', 'BT-148')
  return {
    net: net ?? (isGross ? undefined : written),
    discount,
    gross: isGross ? written : undefined,
    baseQuantity: base?.ownQuantity('BT-149'),
    baseQuantityUnit: base?.attribute('QuantityUnitCodeUN') ?? unitPrice?.attribute('QuantityUnitCodeUN') ?? unitPrice?.attribute('UnitPriceUnitCode'),
  }
}

/** The item (BG-31). A serial number is an attribute like the definitions. */
function item(node: FinvoiceNode): Stated<Item> {
  const delivery = node.one('RowDeliveryDetails')
  const serial = node.text('SerialNumberIdentifier', 'BT-161')
  const definitions = node.all('RowDefinitionDetails').map((one) => ({ name: one.text('RowDefinitionHeaderText', 'BT-160'), value: one.text('RowDefinitionValue', 'BT-161') }))
  return {
    name: node.text('ArticleName', 'BT-153'),
    description: node.text('ArticleDescription', 'BT-154'),
    sellersIdentifier: node.text('ArticleIdentifier', 'BT-155'),
    buyersIdentifier: node.text('BuyerArticleIdentifier', 'BT-156'),
    standardIdentifier: node.identifier('EanCode', 'BT-157'),
    manufacturersIdentifier: delivery?.text('RowManufacturerArticleIdentifier', 'BT-158'),
    manufacturer: delivery?.joined('RowManufacturerName', 'BG-31'),
    classifications: node.all('ArticleGroupIdentifier').map((one) => ({ code: one.ownText('BT-158'), list: one.attribute('SchemeID'), listVersion: one.attribute('SchemeVersion') })),
    originCountry: delivery?.one('RowCustomsInfo')?.text('CNOriginCountryCode', 'BT-159'),
    attributes: [...(serial === undefined ? [] : [{ name: 'Serial number', value: serial }]), ...definitions],
  }
}
