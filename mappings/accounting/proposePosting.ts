import { problem, type Problem } from '../../errors/failure.ts'
import { calendarDay, listed, numeral, term } from '../../errors/words/words.ts'
import type { Invoice, InvoiceLine, Posting } from '../model/invoice.ts'
import type { Order, OrderLine } from '../model/order.ts'
import type { CalendarDate } from '../../base/dates.ts'
import { holdsOn } from '../tables/dateSpans.ts'
import { factsOf, type ItemFacts } from '../tables/itemConditions.ts'
import type { TermName } from './columns.ts'
import { fits } from './match.ts'
import type { DecisionTable, ResultCell, TableRow } from './table.ts'

/**
 * The posting that the first fitting row proposes for a line on a day. A problem instead where no row fits
 * (KS-PROFILE-TABLE-NO-ROW), or where a result is taken from terms that neither line nor document has (-TERM). The facts are
 * those of the item's attributes unless others are given.
 */
export function proposePosting(table: DecisionTable, document: Invoice | Order, line: InvoiceLine | OrderLine, date: CalendarDate, facts: ItemFacts = factsOf(line.item)): Posting | Problem {
  const row = table.rows.find((one) => holdsOn(one, date) && fits(one.conditions, line, facts))
  if (row === undefined) {
    return problem('KS-PROFILE-TABLE-NO-ROW', { table: table.name, number: numberOf(document), line: line.id, item: line.item.name.slice(0, 100), price: numeral(line.price.net), date: calendarDay(date) })
  }
  const missing = [['account', row.account] as const, ['vatCode', row.vatCode] as const, ...row.dimensions].find(([, cell]) => cell !== undefined && resolved(cell, document, line) === undefined)
  if (missing !== undefined) {
    const [column, cell] = missing as readonly [string, ResultCell]
    return problem('KS-PROFILE-TABLE-TERM', { table: table.name, row: row.row, column, terms: listed('and', cell.terms.map(term)), number: numberOf(document), line: line.id })
  }
  return posting(row, document, line)
}

/** Whether a proposal is a problem. */
export function isProblem(proposal: Posting | Problem): proposal is Problem {
  return 'code' in proposal
}

function posting(row: TableRow, document: Invoice | Order, line: InvoiceLine | OrderLine): Posting {
  const value = (cell: ResultCell): string => resolved(cell, document, line) as string
  return {
    account: value(row.account),
    ...(row.vatCode === undefined ? {} : { vatCode: value(row.vatCode) }),
    dimensions: Object.fromEntries(row.dimensions.map(([name, cell]) => [name, value(cell)])),
  }
}

function resolved({ terms, value }: ResultCell, document: Invoice | Order, line: InvoiceLine | OrderLine): string | undefined {
  for (const term of terms) {
    const found = termOf(term, document, line)
    if (found !== undefined && found !== '') return found
  }
  return value
}

function termOf(term: TermName, document: Invoice | Order, line: InvoiceLine | OrderLine): string | undefined {
  switch (term) {
    case 'BT-133': return line.accountingReference
    case 'BT-19': return document.accountingReference
    case 'BT-10': return document.buyerReference
    case 'BT-11': return document.project
    case 'BT-12': return document.contract
    case 'BT-13': return 'purchaseOrder' in document ? document.purchaseOrder : 'buyersNumber' in document ? document.buyersNumber : undefined
  }
}

function numberOf(document: Invoice | Order): string {
  return 'number' in document ? document.number : document.sellersNumber
}
