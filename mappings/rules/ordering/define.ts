import { orderingSource, type OrderingRule } from './rule.ts'
import type { Structure } from './structure.ts'

/** Defines a transaction's rules: `paths` are those of the elements that a rule judges, from the root, and give its business terms. */
export type Define = (number: string, paths: readonly string[], check: OrderingRule['check'], flag?: OrderingRule['flag']) => OrderingRule

/** Defines rules whose ids begin as those of the structure do. */
export function definerOf(structure: Structure): Define {
  return (number, paths, check, flag = 'fatal') => ({ id: `${structure.prefix}-${number}`, set: 'peppol-ordering', flag, terms: structure.termsAt(paths), source: orderingSource, check })
}
