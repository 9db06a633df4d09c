import type { Rule } from '../rule.ts'
import { rule } from './define.ts'

/** Rules that the official validation lists and that no document can break there: their tests hold always. */
export const neverFiring: Readonly<Record<string, { readonly terms: readonly string[]; readonly why: string }>> = {
  'BR-CO-05': { terms: ['BT-97', 'BT-98'], why: 'whether a reason and its code say the same is left to people' },
  'BR-CO-06': { terms: ['BT-104', 'BT-105'], why: 'whether a reason and its code say the same is left to people' },
  'BR-CO-07': { terms: ['BT-139', 'BT-140'], why: 'whether a reason and its code say the same is left to people' },
  'BR-CO-08': { terms: ['BT-144', 'BT-145'], why: 'whether a reason and its code say the same is left to people' },
  'BR-DEC-13': { terms: ['BT-110'], why: 'its test looks for the currency within the amount; KS-VAT-DECIMALS judges the term' },
  'BR-DEC-15': { terms: ['BT-111'], why: 'its test looks for the currency within the amount; KS-VAT-DECIMALS judges the term' },
}

export const neverFiringRules: readonly Rule[] = Object.entries(neverFiring).map(([id, { terms }]) => rule(id, terms, () => {}))
