import { Decimal } from '../../../model/decimal.ts'
import type { OrderLine } from '../../../model/order.ts'
import type { NamedClassification, TradeItem } from '../../../model/tradeItem.ts'
import type { TradePrice } from '../../../model/tradeTerms.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { attributeOf, dayOf, decimalOf, elementAt, moneyAt, textOf } from './content.ts'

const kind = 'OrderRequest'

/** Names that cXML gives to lists of UNCL7143. */
const lists: Readonly<Record<string, string>> = { UNSPSC: 'TST', CPV: 'STI', EAN: 'SRV' }

/** UNCL1229: what an update does to a line. */
const deleted = '2'
const changed = '3'

/** A line of an order, with the currency of its price. */
export interface ReadLine {
  readonly line: OrderLine
  readonly currency: string
}

/** Reads an ItemOut; `position` numbers one that has no number. Throws KS-SYSTEM-DOCUMENT-CONTENT. */
export function readItemOut(item: XmlElement, position: number): ReadLine {
  const quantity = decimalOf(kind, attributeOf(kind, item, 'quantity'), 'ItemOut/@quantity')
  const detail = elementAt(kind, item, 'ItemDetail')
  const { amount, currency } = moneyAt(kind, detail, 'UnitPrice')
  const price = priceIn(detail, amount)
  const { lineNumber, requestedDeliveryDate, operation, isItemChanged } = item.attributes
  const status = operation === 'delete' ? deleted : isItemChanged === 'yes' ? changed : undefined
  const notes = childrenNamed(item, 'Comments').map(({ text }) => text.trim()).filter((text) => text !== '')
  const accountingReference = accountIn(item)
  const day = requestedDeliveryDate === undefined ? undefined : dayOf(kind, requestedDeliveryDate, 'ItemOut/@requestedDeliveryDate')
  return {
    currency,
    line: {
      id: lineNumber ?? String(position),
      quantity,
      unit: textOf(kind, detail, 'UnitOfMeasure'),
      netAmount: netAmountOf(quantity, price),
      price,
      vat: vatIn(item),
      item: itemIn(item, detail),
      allowancesAndCharges: [],
      ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
      ...(status === undefined ? {} : { status }),
      ...(day === undefined ? {} : { requestedDelivery: { start: day, end: day } }),
      ...(accountingReference === undefined ? {} : { accountingReference }),
    },
  }
}

function priceIn(detail: XmlElement, net: Decimal): TradePrice {
  const basis = find(detail, 'PriceBasisQuantity')
  if (basis === undefined) return { net }
  return { net, baseQuantity: decimalOf(kind, attributeOf(kind, basis, 'quantity'), 'PriceBasisQuantity/@quantity'), baseQuantityUnit: textOf(kind, basis, 'UnitOfMeasure') }
}

function netAmountOf(quantity: Decimal, { net, baseQuantity }: TradePrice): Decimal {
  const whole = quantity.times(net)
  return baseQuantity === undefined || baseQuantity.isZero ? whole.round(2) : whole.dividedBy(baseQuantity, 2)
}

/** The rate that the buyer reckons with; a line that names none leaves it to the seller. */
function vatIn(item: XmlElement): OrderLine['vat'] {
  const rate = find(item, 'Tax', 'TaxDetail')?.attributes['percentageRate']
  if (rate === undefined) return { code: '' }
  const read = decimalOf(kind, rate, 'TaxDetail/@percentageRate')
  return { code: read.isZero ? 'Z' : 'S', rate: read }
}

function itemIn(item: XmlElement, detail: XmlElement): TradeItem {
  const description = elementAt(kind, detail, 'Description')
  const text = description.text.trim()
  const name = textAt(description, 'ShortName') ?? text.split('\n')[0]?.trim() ?? ''
  const ids = { sellersIdentifier: textOf(kind, item, 'ItemID', 'SupplierPartID'), buyersIdentifier: textAt(item, 'ItemID', 'BuyerPartID') }
  const maker = { manufacturersIdentifier: textAt(detail, 'ManufacturerPartID'), manufacturer: textAt(detail, 'ManufacturerName') }
  return {
    name,
    ...(text === '' || text === name ? {} : { description: text }),
    ...present({ ...ids, ...maker }),
    classifications: childrenNamed(detail, 'Classification').map(classIn).filter(({ code }) => code !== ''),
    attributes: [],
  }
}

function classIn({ attributes, text }: XmlElement): NamedClassification {
  const { domain = '', code } = attributes
  return { code: code ?? text.trim(), list: lists[domain.toUpperCase()] ?? domain, ...(code === undefined || text.trim() === '' ? {} : { name: text.trim() }) }
}

/** The first part of the buyer's account, whichever of the two ways it is written in. */
function accountIn(item: XmlElement): string | undefined {
  const accounting = find(item, 'Distribution', 'Accounting')
  return find(accounting, 'AccountingSegment')?.attributes['id'] ?? find(accounting, 'Segment')?.attributes['id']
}

function present<Values extends Readonly<Record<string, string | undefined>>>(values: Values): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { readonly [Name in keyof Values]?: string }
}
