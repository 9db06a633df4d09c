import type { Oddity, StatedInvoice } from '../model/stated.ts'
import type { Findings } from './findings.ts'
import { said, term as named, type Words } from '../../errors/words/words.ts'

const none: readonly Oddity[] = []

/** What the reader kept of a kind. */
export function odd({ oddities = none }: StatedInvoice, kind: Oddity['kind']): readonly Oddity[] {
  return oddities.length === 0 ? none : oddities.filter((one) => one.kind === kind)
}

/** The line that an oddity is in, as the place of a finding. */
export function lineOf({ line }: Oddity): { readonly id: string } | undefined {
  return line === undefined ? undefined : { id: line }
}

/** The oddity's business term, or the element where it has none. */
export function nameOf({ term, path }: Oddity): Words {
  return term === undefined ? said(path) : named(term)
}

/** Reports each of the terms that occurs more than once. */
export function reportDoubled(invoice: StatedInvoice, terms: readonly string[], findings: Findings, path = /^/): void {
  for (const one of odd(invoice, 'doubled')) {
    if (one.term !== undefined && terms.includes(one.term) && path.test(one.path)) {
      findings.add('KS-RULE-OCCURRENCE', { term: named(one.term), count: one.count ?? 2, expected: said('0..1') }, lineOf(one))
    }
  }
}

/** Reports elements of a kind whose path and term suit. */
export function reportElements(invoice: StatedInvoice, kind: Oddity['kind'], suits: (one: Oddity) => boolean, findings: Findings): void {
  for (const one of odd(invoice, kind)) if (suits(one)) findings.add('KS-RULE-SYNTAX', { path: one.path }, lineOf(one))
}
