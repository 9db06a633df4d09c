import { said } from '../../../errors/words/words.ts'
import type { Findings } from '../findings.ts'
import { all, textOf } from './elements.ts'
import type { OrderingFacts } from './facts.ts'
import { called } from './named.ts'
import type { Place } from './place.ts'

/** A line has a number that no other has. */
export function checkLineId(place: Place, { lines }: OrderingFacts, findings: Findings): void {
  const ids = all(place.element, 'cbc:ID').map(textOf)
  const count = new Set(ids.flatMap((id) => lines.byId.get(id) ?? [])).size
  if (count !== 1) findings.add('KS-RULE-OCCURRENCE', { term: called(`cbc:ID ${ids.join(', ')}`.trim()), count, expected: said('1') }, place)
}
