import { expect, test } from 'vitest'
import { leftOut } from '../../mappings/rules/leftOut.ts'
import { orderingLists } from '../../mappings/rules/ordering/lists.ts'
import { everyRuleOf, transactions } from '../../mappings/rules/ordering/transactions.ts'
import type { RuleHead, RuleSet } from '../../mappings/rules/rule.ts'
import { rulesOf } from '../../mappings/rules/sets.ts'
import { officialRules } from './oracle.ts'
import { listNamed } from './codelists/codesOfRule.ts'
import { officialRulesOf, orderingStylesheets, stylesheets, stylesheetText, type Stylesheet } from './stylesheets.ts'

const sets: readonly (readonly [RuleSet, Stylesheet])[] = [['en16931', stylesheets.en16931], ['peppol-billing', stylesheets.billing]]

/** In the standard, though the artefact in force has no test of it. */
const inTheStandardOnly = ['BR-CO-25']

function isLeftOut(id: string): boolean {
  return leftOut.some(({ ids }) => ids.test(id))
}

officialRules.describe('the official rules', () => {
  test.each(sets)('of %s are ours, with their flag, or left out with a reason', (set, sheet) => {
    const ours = new Map<string, RuleHead>(rulesOf[set].map((rule) => [rule.id, rule]))
    const missing = officialRulesOf(sheet).filter(({ id, flag }) => (isLeftOut(id) ? ours.has(id) : ours.get(id)?.flag !== flag))
    expect([...new Set(missing.map(({ id, flag }) => `${id} (${flag})`))]).toEqual([])
  })

  test.each(sets)('of %s hold every id that ours have, once', (set, sheet) => {
    const official = new Set(officialRulesOf(sheet).map(({ id }) => id))
    const ids = rulesOf[set].map(({ id }) => id)
    expect(ids.filter((id) => !official.has(id) && !inTheStandardOnly.includes(id))).toEqual([])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('that are left out are none of a fatal BR-* or PEPPOL-*, and each pattern suits some', () => {
    const official = sets.flatMap(([, sheet]) => officialRulesOf(sheet))
    expect(official.filter(({ id, flag }) => flag === 'fatal' && /^(?:BR|PEPPOL)-/.test(id) && isLeftOut(id))).toEqual([])
    for (const { ids } of leftOut) expect(official.some(({ id }) => ids.test(id)), String(ids)).toBe(true)
  })

  test('are read whole', () => {
    expect(sets.map(([, sheet]) => officialRulesOf(sheet).length)).toEqual([979, 165])
  })

  test.each(transactions)('of %s are ours, with their flag, all of them and no other', (transaction) => {
    const official = officialRulesOf(orderingStylesheets[transaction]).map(({ id, flag }) => `${id} (${flag})`)
    expect(everyRuleOf(transaction).map(({ id, flag }) => `${id} (${flag})`).sort()).toEqual([...new Set(official)].sort())
  })

  test.each(transactions)('of %s have the code lists that ours have', (transaction) => {
    const named = [...stylesheetText(orderingStylesheets[transaction]).matchAll(/<xsl:variable name="cl([\w-]+)"/g)].map(([, name = '']) => name)
    for (const name of named) expect([...(orderingLists[name] ?? [])].sort(), name).toEqual([...listNamed(orderingStylesheets[transaction], `cl${name}`)].sort())
  })
})
