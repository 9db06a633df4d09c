import { failure } from '../../errors/failure.ts'
import { listed } from '../../errors/words/words.ts'
import { transactions, type Transaction } from '../../mappings/rules/ordering/transactions.ts'
import type { RuleSet } from '../../mappings/rules/rule.ts'

/** The sets of invoices that can be asked for; a receiver's are its profile's. */
const sets = ['en16931', 'peppol-billing', 'finnish'] as const satisfies readonly RuleSet[]
const names = [...sets, ...transactions]

/** The sets to judge by; `all` are those that suit the document. */
export type Choice = 'all' | readonly (typeof names)[number][]

/** Reads what `--rules` was given, each time one or several with commas between. Throws KS-START-OPTION for another name. */
export function ruleChoice(given: readonly string[]): Choice {
  const asked = given.flatMap((each) => each.split(','))
  const unknown = asked.find((name) => name !== 'all' && !names.some((known) => known === name))
  if (unknown !== undefined) throw failure('KS-START-OPTION', { option: 'rules', value: unknown, allowed: listed('or', [...names, 'all']) })
  return asked.length === 0 || asked.includes('all') ? 'all' : names.filter((name) => asked.includes(name))
}

/** The sets for an invoice. The rules of Peppol are about its UBL documents; of other formats they are asked only when they are named. */
export function invoiceSetsFor(choice: Choice, format: string): readonly RuleSet[] {
  if (choice !== 'all') return sets.filter((set) => choice.includes(set))
  return format === 'UBL' ? sets : sets.filter((set) => set !== 'peppol-billing')
}

/** What a document of Peppol ordering may be judged as, and whether by our own rules too. */
export function orderingSetsFor(choice: Choice): { readonly transactions: readonly Transaction[]; readonly hasOwn: boolean } {
  if (choice === 'all') return { transactions, hasOwn: true }
  return { transactions: transactions.filter((name) => choice.includes(name)), hasOwn: choice.includes('finnish') }
}
