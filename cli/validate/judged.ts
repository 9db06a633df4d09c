import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { firstElement, readerOf } from '../../mappings/formats/readers.ts'
import { documentsIn } from '../../mappings/formats/ubl/tree/documentsIn.ts'
import type { UblElement } from '../../mappings/formats/ubl/tree/element.ts'
import { treeOf } from '../../mappings/formats/ubl/tree/readTree.ts'
import type { StatedInvoice } from '../../mappings/model/stated.ts'
import type { Finding } from '../../mappings/rules/findings.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { judgeOrdering, judgeOwn } from '../../mappings/rules/ordering/judgeOrdering.ts'
import { judgedAs, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import type { RuleSet } from '../../mappings/rules/rule.ts'
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
  if (ordering !== undefined) return judgedOrdering(ordering, choice)
  if (reader === undefined) throw failure('KS-MAP-READ-ROOT', { root: readXml(document).name.slice(0, 80) })
  const { format } = reader
  const sets = invoiceSetsFor(choice, format)
  return asked(sets.length > 0, choice, { format, findings: () => findingsOfAll(reader.readAll(document), sets) })
}

/** What is found in each invoice of a file; where there are several, the place says in which. */
function findingsOfAll(invoices: readonly StatedInvoice[], sets: readonly RuleSet[]): readonly Finding[] {
  const found = invoices.map((invoice) => judge(invoice, sets))
  if (found.length === 1) return found.flat()
  return found.flatMap((findings, index) => findings.map((finding) => (
    { ...finding, where: phrase('invoice {ordinal} of the file: {place}', { ordinal: index + 1, place: finding.where }) }
  )))
}

/** A document of which none of the chosen rules says anything must not pass for a clean one: its judging throws KS-MAP-READ-RULES. */
function asked(isAsked: boolean, choice: Choice, judged: Judged): Judged {
  if (isAsked) return judged
  const { format } = judged
  return { format, findings: () => { throw failure('KS-MAP-READ-RULES', { rules: choice === 'all' ? choice : choice.join(','), format }) } }
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

function judgedOrdering({ tree, transaction }: Ordering, choice: Choice): Judged {
  const format = `Peppol ${transaction.toUpperCase()}`
  const { transactions, hasOwn } = orderingSetsFor(choice)
  const isListed = transactions.includes(transaction)
  return asked(isListed || hasOwn, choice, { format, findings: () => [...(isListed ? judgeOrdering(tree, transaction) : []), ...(hasOwn ? judgeOwn(tree) : [])] })
}
