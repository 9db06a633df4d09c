import type { Decimal } from '../../../mappings/model/decimal.ts'
import { Unreadable, type ReceivedDocument, type ReceivedLine } from '../received.ts'
import type { Layout } from './layout.ts'
import type { Row } from './rows.ts'
import type { Values } from './values.ts'

/** An invoice, a credit note or an order with its lines. @throws Unreadable */
export function chargingDocument(rows: readonly [Row, ...Row[]], layout: Layout): ReceivedDocument {
  const [{ values }] = rows
  const number = values.text('invoice.number') ?? values.text('order.sellersNumber')
  const total = (name: string): Decimal | undefined => values.decimal(`invoice.totals.${name}`) ?? values.decimal(`order.totals.${name}`)
  const written = total('payable') ?? total('taxInclusive')
  if (number === undefined || written === undefined) throw new Unreadable('a document has no number or no amount to pay')
  const kind = kindOf(values, written)
  const turned = kind === 'creditNote' && layout.creditNotes !== 'positive'
  const sign = (value: Decimal): Decimal => (turned ? value.negated() : value)
  const day = values.date('invoice.issueDate') ?? values.date('order.issueDate')
  const currency = values.text('invoice.currency') ?? values.text('order.currency')
  const [tax, taxExclusive, lineTotal] = [total('tax'), total('taxExclusive'), total('lines')]
  const lines = rows.filter((row) => row.name === 'line').map((row) => line(row.values, sign))
  return {
    kind,
    number,
    payable: sign(written),
    ...(day === undefined ? {} : { day }),
    ...(currency === undefined ? {} : { currency }),
    ...(tax === undefined ? {} : { tax: sign(tax) }),
    ...(taxExclusive === undefined ? {} : { taxExclusive: sign(taxExclusive) }),
    ...(lineTotal === undefined ? {} : { lineTotal: sign(lineTotal) }),
    ...(lines.length === 0 ? {} : { lines }),
  }
}

function kindOf(values: Values, payable: Decimal): ReceivedDocument['kind'] {
  if (values.text('order.sellersNumber') !== undefined) return 'order'
  const stated = values.text('invoice.kind') ?? values.text('invoice.typeCode')
  if (stated === undefined) return payable.isNegative ? 'creditNote' : 'invoice'
  return stated === 'creditNote' || stated === '381' ? 'creditNote' : 'invoice'
}

function line(values: Values, sign: (value: Decimal) => Decimal): ReceivedLine {
  const net = values.decimal('line.netAmount')
  if (net === undefined) throw new Unreadable('a line has no amount')
  const [id, name, quantity, vatRate] = [values.text('line.id'), values.text('line.item.name'), values.decimal('line.quantity'), values.decimal('line.vat.rate')]
  return {
    net: sign(net),
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(quantity === undefined ? {} : { quantity: sign(quantity) }),
    ...(vatRate === undefined ? {} : { vatRate }),
  }
}
