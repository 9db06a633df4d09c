import { failure } from '../../errors/failure.ts'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { firstElement, readerOf } from '../../mappings/formats/readers.ts'
import { documentsIn } from '../../mappings/formats/ubl/tree/documentsIn.ts'
import type { UblElement } from '../../mappings/formats/ubl/tree/element.ts'
import { treeOf } from '../../mappings/formats/ubl/tree/readTree.ts'
import type { Finding } from '../../mappings/rules/findings.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { judgeOrdering, judgeOwn } from '../../mappings/rules/ordering/judgeOrdering.ts'
import { judgedAs, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import { invoiceSetsFor, orderingSetsFor, type Choice } from './ruleChoice.ts'

/** A document that is to be judged: its format, and the judging, which throws where the document cannot be read. */
export interface Judged {
  readonly format: string
  findings(): readonly Finding[]
}

/** The judging of a document by the chosen rules. Throws KS-SYSTEM-XML-… for what is no XML and KS-MAP-READ-ROOT for what nothing judges. */
export function judgedBy(choice: Choice, document: Uint8Array): Judged {
  const reader = readerOf(document)
  const isEnvelope = firstElement(document) === 'StandardBusinessDocument'
  const ordering = reader === undefined || isEnvelope ? orderingIn(treeOf(readXml(document)), choice) : undefined
  if (ordering !== undefined) return { format: `Peppol ${ordering.transaction.toUpperCase()}`, findings: () => findingsIn(ordering, choice) }
  if (reader === undefined) throw failure('KS-MAP-READ-ROOT', { root: readXml(document).name.slice(0, 80) })
  const { format } = reader
  return { format, findings: () => judge(reader.read(document), invoiceSetsFor(choice, format)) }
}

/** A document of Peppol ordering and what it is judged as. */
interface Ordering {
  readonly tree: UblElement
  readonly transaction: Transaction
}

function orderingIn(outermost: UblElement, choice: Choice): Ordering | undefined {
  const { transactions } = orderingSetsFor(choice)
  for (const tree of documentsIn(outermost)) {
    const transaction = judgedAs(tree, transactions) ?? judgedAs(tree)
    if (transaction !== undefined) return { tree, transaction }
  }
  return undefined
}

function findingsIn({ tree, transaction }: Ordering, choice: Choice): readonly Finding[] {
  const { transactions, hasOwn } = orderingSetsFor(choice)
  return [...(transactions.includes(transaction) ? judgeOrdering(tree, transaction) : []), ...(hasOwn ? judgeOwn(tree) : [])]
}
