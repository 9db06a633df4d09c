import type { InvoiceLine, Item, Posting } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import { allowancesAndChargesOfLine, rateAndCategory } from './allowances.ts'
import { fields, freeText, stacked, table, type Field, type Row } from './blocks.ts'
import { html, joined, withAside, type Content } from './html.ts'
import { dimensionNames } from './labels.ts'
import type { Wording } from './wording.ts'

/** The lines (BG-25): what is added up in columns, everything else below the item's name. */
export function lines(all: readonly Stated<InvoiceLine>[] | undefined, wording: Wording): Content {
  const columns = [
    { heading: wording.label('line') },
    { heading: wording.label('item') },
    { heading: wording.label('quantity'), isNumber: true },
    { heading: wording.label('unitPrice'), isNumber: true },
    { heading: wording.label('vat'), isNumber: true },
    { heading: wording.label('lineNet'), isNumber: true },
  ]
  return table(wording.label('lines'), columns, (all ?? []).map((line) => row(line, wording)))
}

/** Whether a line takes away from the document's sum. */
export function isNegative({ netAmount }: Stated<InvoiceLine>): boolean {
  return netAmount?.isNegative === true
}

function row(line: Stated<InvoiceLine>, wording: Wording): Row {
  const isMarked = isNegative(line)
  const mark = isMarked ? html`<strong class="mark">${wording.label('negativeLine')}</strong> ` : undefined
  const item = html`${mark}<span class="item">${line.item?.name}</span>${fields([...detailsOf(line, wording), ...detailsOfItem(line.item, wording), posting(line.posting, wording)], 'details')}`
  return {
    isMarked,
    cells: [line.id, item, wording.quantity(line.quantity, line.unit), price(line, wording), rateAndCategory(line.vat, wording), wording.amount(line.netAmount)],
  }
}

/** With the quantity that it is for, where that is not one. */
function price({ price: of }: Stated<InvoiceLine>, wording: Wording): string | undefined {
  return joined(' / ', wording.amount(of?.net), wording.quantity(of?.baseQuantity, of?.baseQuantityUnit))
}

function detailsOf(line: Stated<InvoiceLine>, wording: Wording): readonly Field[] {
  return [
    [wording.term('BT-154'), freeText(line.item?.description)],
    [wording.label('note'), freeText(line.note)],
    [wording.label('linePeriod'), wording.period(line.period)],
    [wording.term('BT-13'), line.purchaseOrder],
    [wording.label('orderLine'), line.orderLine],
    [wording.term('BT-14'), line.salesOrder],
    [wording.term('BT-133'), line.accountingReference],
    [wording.label('object'), wording.identifier(line.object)],
    [wording.label('taxPointDate'), wording.date(line.taxPointDate)],
    [wording.label('gross'), wording.amount(line.price?.gross)],
    [wording.label('discount'), wording.amount(line.price?.discount)],
    [wording.label('allowancesAndCharges'), allowancesAndChargesOfLine(line.allowancesAndCharges, wording)],
  ]
}

function detailsOfItem(item: Stated<Item> | undefined, wording: Wording): readonly Field[] {
  if (item === undefined) return []
  const classes = (item.classifications ?? []).map(({ list, listVersion, code }) => {
    const version = listVersion && `${wording.label('listVersion')} ${listVersion}`
    return withAside(code, joined(', ', wording.word('classification', list), list, version))
  })
  return [
    ...(item.attributes ?? []).map(({ name, value }): Field => [name ?? '', value]),
    [wording.label('sellersIdentifier'), item.sellersIdentifier],
    [wording.label('buyersIdentifier'), item.buyersIdentifier],
    [wording.label('standardIdentifier'), wording.identifier(item.standardIdentifier)],
    [wording.label('manufacturer'), item.manufacturer],
    [wording.label('manufacturersIdentifier'), item.manufacturersIdentifier],
    [wording.label('classification'), stacked(classes)],
    [wording.label('originCountry'), wording.country(item.originCountry)],
  ]
}

function posting(of: Stated<Posting> | undefined, wording: Wording): Field {
  const entry = (name: string, value: string | undefined): string | undefined => value && `${name} ${value}`
  const dimensions = Object.entries(of?.dimensions ?? {}).map(([name, value]) => entry(dimensionNames[name]?.[wording.language] ?? name, value))
  return [wording.label('proposedPosting'), joined(', ', entry(wording.label('ledgerAccount'), of?.account), entry(wording.label('ledgerVatCode'), of?.vatCode), ...dimensions)]
}
