import { helsinkiInstant_ms } from '../../../base/helsinki.ts'
import { Decimal } from '../../model/decimal.ts'
import type { Totals } from '../../model/invoice.ts'
import type { Order, OrderLine } from '../../model/order.ts'
import type { Stated } from '../../model/stated.ts'

/**
 * The order that a document states, so that it can be kept and told whatever it lacks: texts that are not there are empty, amounts are zero.
 * The rules say what is wrong with one that lacks what it must have.
 */
export function orderFromStated(stated: Stated<Order>): Order {
  const { stage = 'placed', origin = 'purchasing', sellersNumber = '', issueDate = '', currency = '' } = stated
  return {
    ...stated as Partial<Order>,
    stage, origin, sellersNumber, issueDate, currency,
    ...instantOf(issueDate, stated.issueTime),
    buyer: { name: '', identifiers: [], ...stated.buyer as Partial<Order['buyer']> },
    seller: { name: '', identifiers: [], ...stated.seller as Partial<Order['seller']> },
    notes: (stated.notes ?? []) as Order['notes'],
    allowancesAndCharges: (stated.allowancesAndCharges ?? []) as Order['allowancesAndCharges'],
    supportingDocuments: (stated.supportingDocuments ?? []) as Order['supportingDocuments'],
    vatBreakdown: (stated.vatBreakdown ?? []) as Order['vatBreakdown'],
    totals: totalsFrom(stated.totals),
    lines: (stated.lines ?? []).map(lineFrom),
  }
}

function lineFrom(line: Stated<OrderLine>): OrderLine {
  const { zero } = Decimal
  return {
    ...line as Partial<OrderLine>,
    id: line.id ?? '', quantity: line.quantity ?? zero, unit: line.unit ?? '', netAmount: line.netAmount ?? zero,
    price: { net: zero, ...line.price as Partial<OrderLine['price']> },
    vat: { code: '', ...line.vat as Partial<OrderLine['vat']> },
    item: { name: '', classifications: [], attributes: [], ...line.item as Partial<OrderLine['item']> },
    allowancesAndCharges: (line.allowancesAndCharges ?? []) as OrderLine['allowancesAndCharges'],
  }
}

function totalsFrom(stated: Stated<Totals> | undefined): Totals {
  const { zero } = Decimal
  return { lines: zero, taxExclusive: stated?.lines ?? zero, tax: zero, taxInclusive: zero, payable: zero, ...stated as Partial<Totals> }
}

function instantOf(day: string, time = ''): Pick<Order, 'issuedAt'> {
  const at_ms = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}/.test(time) ? (/(Z|[+-]\d{2}:\d{2})$/.test(time) ? Date.parse(`${day}T${time}`) : helsinkiInstant_ms(day, time.slice(0, 5))) : Number.NaN
  return Number.isNaN(at_ms) ? {} : { issuedAt: new Date(at_ms).toISOString() }
}
