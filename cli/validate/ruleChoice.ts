import { failure } from '../../errors/failure.ts'
import { listed } from '../../errors/words/words.ts'
import type { RuleSet } from '../../mappings/rules/rule.ts'

/** The sets that can be asked for; a receiver's are its profile's. */
const sets = ['en16931', 'peppol-billing', 'finnish'] as const satisfies readonly RuleSet[]

/** The sets to judge by; `all` are those that suit the format. */
export type Choice = 'all' | readonly RuleSet[]

/** Reads what `--rules` was given, each time one or several with commas between. Throws KS-START-OPTION for another name. */
export function ruleChoice(given: readonly string[]): Choice {
  const names = given.flatMap((each) => each.split(','))
  const unknown = names.find((name) => name !== 'all' && !sets.some((set) => set === name))
  if (unknown !== undefined) throw failure('KS-START-OPTION', { option: 'rules', value: unknown, allowed: listed('or', [...sets, 'all']) })
  return names.length === 0 || names.includes('all') ? 'all' : sets.filter((set) => names.includes(set))
}

/** The rules of Peppol are about its UBL documents; of other formats they are asked only when they are named. */
export function setsFor(choice: Choice, format: string): readonly RuleSet[] {
  if (choice !== 'all') return choice
  return format === 'UBL' ? sets : sets.filter((set) => set !== 'peppol-billing')
}
