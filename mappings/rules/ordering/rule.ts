import type { Findings } from '../findings.ts'
import type { RuleHead } from '../rule.ts'
import type { OrderingFacts } from './facts.ts'
import type { Place } from './place.ts'

/** One rule over an element of an ordering document. It reports to the findings and never throws. */
export interface OrderingRule extends RuleHead {
  readonly set: 'peppol-ordering' | 'finnish'
  check(place: Place, facts: OrderingFacts, findings: Findings): void
}

/** Where the official rules of ordering are written. */
export const orderingSource = 'Peppol 2026.5, ordering 3.0.17'
