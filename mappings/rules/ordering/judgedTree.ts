import { documentKind, phrase, type Words } from '../../../errors/words/words.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { orders, otherOrders, type Judged } from '../judged.ts'
import { all, first, wordsOf, type UblName } from './elements.ts'

/** What documents are called, by their root; what answers a document is named by what it answers, so that it has no name here. */
const kinds: Readonly<Record<string, Words>> = {
  Order: documentKind('order'),
  OrderChange: phrase('order change'),
  OrderCancellation: phrase('order cancellation'),
  OrderResponse: documentKind('orderResponse'),
  DespatchAdvice: documentKind('despatchAdvice'),
  Catalogue: documentKind('catalogue'),
}

/** A document of Peppol ordering with the orders that it names as a whole. */
export function judgedTree(root: UblElement): Judged {
  const number = wordsOf(first(root, 'cbc:ID'))
  return {
    at(line) {
      const kind = kinds[root.name]
      const texts = (...path: readonly UblName[]): readonly string[] => all(root, ...path).map(wordsOf)
      const ofOrder = [texts('cac:OrderReference', 'cbc:ID'), [...texts('cac:OrderReference', 'cbc:SalesOrderID'), ...texts('cbc:SalesOrderID')]] as const
      return { ...(kind === undefined ? {} : { kind }), number, ...(root.name === 'Order' ? otherOrders(number, ...ofOrder) : orders(...ofOrder)), ...(line === undefined ? {} : { line }) }
    },
  }
}
