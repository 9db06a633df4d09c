import type { InvoiceLine, Item, ItemAttribute, Price } from '../../model/invoice.ts'
import { serialNumber } from '../serialNumber.ts'
import type { Attributes } from '../xml/writer.ts'
import { country, icd, listVersion, unit, untdid, vatCategory } from './patterns.ts'
import { posting } from './posting.ts'
import { rowAllowances } from './rowAllowances.ts'
import { limits, limitsIn, type FinvoiceWriting } from './writing.ts'

/** The buyer's order number of one line, where an invoice has several orders. */
const rowOrder = limitsIn('BT-13', 'RowIdentifier')

/** InvoiceRow (BG-25 to BG-32), in the order of the schema's InvoiceRowGroup. */
export function row(writing: FinvoiceWriting, line: InvoiceLine): void {
  const { xml } = writing
  writing.line = line.id
  xml.open('InvoiceRow')
  writing.text('InvoicedObjectID', line.object?.id, limits('BT-128'), line.object && writing.attribute('SchemeID', line.object.scheme, 'scheme of BT-128', untdid))
  article(writing, line.item)
  writing.quantity('InvoicedQuantity', line.quantity, 'BT-129', true, writing.attribute('QuantityUnitCodeUN', line.unit, 'BT-130', unit))
  writing.date('StartDate', line.period?.start, 'BT-134')
  writing.date('EndDate', line.period?.end, 'BT-135')
  price(writing, line.price)
  writing.text('RowIdentifier', line.purchaseOrder, rowOrder)
  writing.text('RowOrderPositionIdentifier', line.orderLine, limits('BT-132'))
  writing.required('RowPositionIdentifier', line.id, limits('BT-126'))
  origin(writing, line.item)
  posting(writing, line)
  writing.freeText('RowFreeText', line.note, limits('BT-127'))
  rowAllowances(writing, line.allowancesAndCharges)
  writing.percentage('RowVatRatePercent', line.vat.rate, 'BT-152')
  writing.code('RowVatCode', line.vat.code, 'BT-151', vatCategory)
  writing.amount('RowVatExcludedAmount', line.netAmount, 'BT-131')
  xml.close()
  writing.line = undefined
}

function article(writing: FinvoiceWriting, item: Item): void {
  writing.text('ArticleIdentifier', item.sellersIdentifier, limits('BT-155'))
  for (const { code, list, listVersion: version } of item.classifications) {
    writing.text('ArticleGroupIdentifier', code, limits('BT-158'), classAttributes(writing, list, version))
  }
  writing.required('ArticleName', item.name, limits('BT-153'))
  writing.text('ArticleDescription', item.description, limits('BT-154'))
  writing.text('BuyerArticleIdentifier', item.buyersIdentifier, limits('BT-156'))
  const { standardIdentifier } = item
  if (standardIdentifier !== undefined) {
    writing.text('EanCode', standardIdentifier.id, limits('BT-157'), writing.attribute('SchemeID', standardIdentifier.scheme, 'scheme of BT-157', icd))
  }
  attributes(writing, item.attributes)
}

function classAttributes(writing: FinvoiceWriting, list: string, version: string | undefined): Attributes {
  const scheme = writing.attribute('SchemeID', list, 'scheme of BT-158', untdid)
  return version === undefined ? scheme : (`${scheme}${writing.attribute('SchemeVersion', version, 'list version of BT-158', listVersion)}` as Attributes)
}

/**
 * Attributes of the item (BG-32). A row has one place for a serial number; several of them, and everything else such as
 * IMEIs, are definitions by their own names.
 */
function attributes(writing: FinvoiceWriting, all: readonly ItemAttribute[]): void {
  if (all.length === 0) return
  const { xml } = writing
  const serials = all.filter(({ name }) => serialNumber.test(name))
  const single = serials.length === 1 ? serials[0] : undefined
  writing.text('SerialNumberIdentifier', single?.value, { term: 'BT-161 (serial number)', most: 70 })
  for (const one of all) {
    if (one === single) continue
    xml.open('RowDefinitionDetails')
    writing.required('RowDefinitionHeaderText', one.name, limits('BT-160'))
    writing.required('RowDefinitionValue', one.value, limits('BT-161'))
    xml.close()
  }
}

/**
 * Prices (BG-29). UnitPriceAmount is what older receivers read: the gross price (BT-148), which without a discount is the
 * net price.
 */
function price(writing: FinvoiceWriting, of: Price): void {
  const per = of.baseQuantityUnit === undefined ? writing.currency : (`${writing.currency}${unitOfPrice(writing, of.baseQuantityUnit)}` as Attributes)
  writing.price('UnitPriceAmount', of.gross ?? of.net, 'BT-148', per)
  writing.price('UnitPriceDiscountAmount', of.discount, 'BT-147', writing.currency)
  writing.price('UnitPriceNetAmount', of.net, 'BT-146', per)
  if (of.baseQuantity === undefined) return
  writing.quantity('UnitPriceBaseQuantity', of.baseQuantity, 'BT-149', false, writing.attribute('QuantityUnitCodeUN', of.baseQuantityUnit, 'BT-150', unit))
}

function unitOfPrice(writing: FinvoiceWriting, code: string): Attributes {
  const checked = writing.checked(code, 'BT-150', unit)
  return writing.xml.attributes({ UnitPriceUnitCode: checked, QuantityUnitCodeUN: checked })
}

function origin(writing: FinvoiceWriting, { originCountry, manufacturersIdentifier, manufacturer }: Item): void {
  const { xml } = writing
  xml.open('RowDeliveryDetails')
  xml.open('RowCustomsInfo')
  writing.code('CNOriginCountryCode', originCountry, 'BT-159', country)
  xml.close()
  writing.text('RowManufacturerArticleIdentifier', manufacturersIdentifier, { term: "manufacturer's article number", most: 70 })
  writing.freeText('RowManufacturerName', manufacturer, { term: "manufacturer's name", most: 35 }, 3)
  xml.close()
}
