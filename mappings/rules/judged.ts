import { documentKind } from '../../errors/words/words.ts'
import type { Whereabouts } from '../../errors/whereabouts.ts'
import type { DocumentKind } from '../formats/format.ts'
import type { Order } from '../model/order.ts'
import type { StatedInvoice, StatedLine } from '../model/stated.ts'

/** A document that is judged, as what is found in it names it. */
export interface Judged {
  /** The document, its orders, and the line where there is one by that number. */
  at(line: string | undefined): Whereabouts
}

type OrderNumbers = Pick<StatedLine, 'purchaseOrder' | 'salesOrder'>

/** An invoice or credit note. A line of an invoice of several orders has its own; the document has those of all its lines. */
export function judgedInvoice(invoice: StatedInvoice): Judged {
  const { kind = 'invoice', number = '', purchaseOrder, salesOrder, lines = [] } = invoice
  const ofOrders = (of: readonly OrderNumbers[]): Whereabouts => ({
    kind: documentKind(kind), number, ...orders(of.map((each) => each.purchaseOrder), of.map((each) => each.salesOrder)),
  })
  let whole: Whereabouts | undefined
  let byNumber: ReadonlyMap<string | undefined, OrderNumbers> | undefined
  return {
    at(line) {
      const own = line === undefined ? undefined : (byNumber ??= new Map(lines.toReversed().map((each) => [each.id, each]))).get(line)
      const where = own === undefined ? (whole ??= ofOrders([{ purchaseOrder, salesOrder }, ...lines]))
        : ofOrders(own.purchaseOrder === undefined && own.salesOrder === undefined ? [{ purchaseOrder, salesOrder }] : [own])
      return line === undefined ? where : { ...where, line }
    },
  }
}

/** An order, under the number of its document where that is another. */
export function judgedOrder({ documentNumber, buyersNumber, sellersNumber }: Pick<Order, 'documentNumber' | 'buyersNumber' | 'sellersNumber'>, number = documentNumber ?? sellersNumber): Judged {
  return {
    at: (line) => ({ kind: documentKind('order'), number, ...otherOrders(number, [buyersNumber], [sellersNumber]), ...(line === undefined ? {} : { line }) }),
  }
}

/** A document of which no more than its number is known here. */
export function judgedDocument(number: string): Judged {
  return { at: (line) => ({ number, ...(line === undefined ? {} : { line }) }) }
}

/** A document that is sent, by its kind and number, with the orders that it belongs to. */
export function ofDocument(kind: DocumentKind, number: string, buyers: readonly (string | undefined)[], sellers: readonly (string | undefined)[]): Whereabouts {
  return { kind: documentKind(kind), number, ...(kind === 'order' ? otherOrders(number, buyers, sellers) : orders(buyers, sellers)) }
}

/** The orders of a document that is an order itself: without the number that it bears. */
export function otherOrders(number: string, buyers: readonly (string | undefined)[], sellers: readonly (string | undefined)[]): Pick<Whereabouts, 'buyersOrders' | 'sellersOrders'> {
  return orders(buyers.filter((one) => one !== number), sellers.filter((one) => one !== number))
}

/** The numbers that are there, each once. */
export function orders(buyers: readonly (string | undefined)[], sellers: readonly (string | undefined)[]): Pick<Whereabouts, 'buyersOrders' | 'sellersOrders'> {
  const [buyersOrders, sellersOrders] = [distinct(buyers), distinct(sellers)]
  return { ...(buyersOrders.length === 0 ? {} : { buyersOrders }), ...(sellersOrders.length === 0 ? {} : { sellersOrders }) }
}

function distinct(numbers: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(numbers.flatMap((one) => (one === undefined || one === '' ? [] : [one])))]
}
