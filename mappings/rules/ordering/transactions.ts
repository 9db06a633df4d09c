import { bindings } from '../../formats/peppol-ordering/bindings.ts'
import { transactionOf } from '../../formats/peppol-ordering/transactionOf.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { agreementPattern } from './agreement.ts'
import { cataloguePattern } from './catalogue.ts'
import { commonPattern, emptyPattern } from './common.ts'
import { definerOf } from './define.ts'
import { despatchPattern } from './despatch.ts'
import { invoiceReasonPattern, invoiceResponsePattern } from './invoiceResponse.ts'
import { orderPattern } from './orders.ts'
import { Pattern } from './pattern.ts'
import { processContext, specificationContext } from './process.ts'
import { responsePattern } from './responses.ts'
import type { OrderingRule } from './rule.ts'
import type { Structure } from './structure.ts'
import { t01Structure } from './structures/t01.ts'
import { t110Structure } from './structures/t110.ts'
import { t111Structure } from './structures/t111.ts'
import { t114Structure } from './structures/t114.ts'
import { t115Structure } from './structures/t115.ts'
import { t116Structure } from './structures/t116.ts'
import { t16Structure } from './structures/t16.ts'
import { t19Structure } from './structures/t19.ts'
import { t71Structure } from './structures/t71.ts'
import { t76Structure } from './structures/t76.ts'

const process = (name: string): string => `urn:fdc:peppol.eu:poacc:bis:${name}:3`

/** What a transaction is judged by. */
interface Definition {
  readonly structure: Structure
  /** Its own patterns; those of all transactions come before. */
  own(structure: Structure, specification: string): readonly Pattern[]
}

const definitions = {
  t01: { structure: t01Structure, own: (...of) => [orderPattern(...of, ['order_only', 'ordering', 'advanced_ordering'].map(process), 'fatal')] },
  t16: { structure: t16Structure, own: (...of) => [despatchPattern(...of)] },
  t19: { structure: t19Structure, own: (...of) => [cataloguePattern(...of, ['catalogue_only', 'catalogue_wo_response'].map(process))] },
  t71: { structure: t71Structure, own: (structure, specification) => [new Pattern([specificationContext(definerOf(structure), 'R001', specification)])] },
  t76: { structure: t76Structure, own: (...of) => [responsePattern(...of)] },
  t110: { structure: t110Structure, own: (...of) => [agreementPattern(...of)] },
  t111: {
    structure: t111Structure,
    own: (structure, specification) => [invoiceResponsePattern(structure, specification, [process('invoice_response'), 'urn:peppol:bis:billing_with_response']), invoiceReasonPattern(structure)],
  },
  t114: { structure: t114Structure, own: (...of) => [orderPattern(...of, [process('advanced_ordering')], 'warning')] },
  t115: {
    structure: t115Structure,
    own: (structure, specification) => [new Pattern([processContext(definerOf(structure), 'R031', [process('advanced_ordering')]), specificationContext(definerOf(structure), 'R034', specification)])],
  },
  t116: { structure: t116Structure, own: (...of) => [responsePattern(...of)] },
} as const satisfies Readonly<Record<string, Definition>>

/** A transaction of Peppol ordering that we send or read. */
export type Transaction = keyof typeof definitions

/** All of them. */
export const transactions = Object.keys(definitions) as readonly Transaction[]

/** The rules of a transaction. */
export interface TransactionRules {
  readonly structure: Structure
  /** Each counts once for an element. */
  readonly patterns: readonly Pattern[]
}

const made = new Map<Transaction, TransactionRules>()

/** The rules of a transaction, made when they are first asked for. */
export function rulesOfTransaction(name: Transaction): TransactionRules {
  let rules = made.get(name)
  if (rules === undefined) {
    const { structure, own }: Definition = definitions[name]
    made.set(name, (rules = { structure, patterns: [emptyPattern, commonPattern, ...own(structure, bindings[numberOf(name)].customization)] }))
  }
  return rules
}

/** Every rule of a transaction, once each. */
export function everyRuleOf(name: Transaction): readonly OrderingRule[] {
  const { structure, patterns } = rulesOfTransaction(name)
  return [...new Set([...patterns.flatMap(({ contexts }) => contexts.flatMap(({ rules }) => rules)), ...structure.root.everyRule()])]
}

/**
 * The transaction of the chosen ones by whose rules a document is judged: what it says it is, else the first with its root, since a document with
 * the CustomizationID of another is wrong in that very term.
 */
export function judgedAs(root: UblElement, of: readonly Transaction[] = transactions): Transaction | undefined {
  const suitable = of.filter((name) => definitions[name].structure.root.name === root.name)
  const said = transactionOf(root)
  return suitable.find((name) => numberOf(name) === said) ?? suitable[0]
}

function numberOf<Name extends Transaction>(name: Name): Uppercase<Name> {
  return name.toUpperCase() as Uppercase<Name>
}
