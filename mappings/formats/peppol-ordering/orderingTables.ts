import { rulesOfTransaction } from '../../rules/ordering/transactions.ts'
import type { Transaction } from './bindings.ts'
import { carriedElements, type CarriedElement } from './carried.ts'

/** The transactions that have an official structure, with what people call them. */
const named = {
  T01: 'Order', T114: 'Order Change', T115: 'Order Cancellation', T76: 'Order Response', T116: 'Advanced Order Response', T110: 'Order Agreement',
  T16: 'Despatch Advice', T19: 'Catalogue', T111: 'Invoice Response', T71: 'Message Level Response',
} as const satisfies Partial<Record<Transaction, string>>

/** What each document of the ordering loop carries, element by element. */
export const carriedByTransaction: readonly (readonly [transaction: Transaction, name: string, elements: readonly CarriedElement[]])[] =
  (Object.entries(named) as readonly (readonly [keyof typeof named, string])[]).map(([transaction, name]) => [transaction, name, carriedElements(transaction, rulesOfTransaction(lower(transaction)).structure)])

/** The tables of docs/formats.md: an element a row, in the order of the document, with the term of our model that it holds. */
export function orderingTables(): readonly string[] {
  return [
    '## Documents of the ordering loop',
    '',
    'Peppol ordering 3.0.17: every element of the official structure, and the term of our model (`mappings/model/`) that it holds, found by reading one element at a time through the bindings of `mappings/formats/peppol-ordering/`. Lists have no numbers; attributes go with their element. A Message Level Status (MLS) is read too, and has no official structure of that release.',
    '',
    ...carriedByTransaction.flatMap(([transaction, name, elements]) => [
      `### ${name} (${transaction})`,
      '',
      '| Element | Term | Peppol |',
      '|---|---|---|',
      ...elements.map(({ path, model, terms }) => `| \`${path}\` | ${model === undefined ? '*always the same*' : `\`${model}\``} | ${terms.join(', ')} |`),
      '',
    ]),
  ]
}

function lower<Name extends keyof typeof named>(name: Name): Lowercase<Name> {
  return name.toLowerCase() as Lowercase<Name>
}
