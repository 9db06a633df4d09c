import { officialRulesOf, stylesheetText, type Stylesheet } from '../stylesheets.ts'

/** A list as a test names it: searched as a text, cut at its spaces, or a variable of the stylesheet. */
const searchedText = /contains\(\s*'(?: ([^']+) '|([^' ]+ [^']+)',\s*substring)/g
const cutText = /tokenize\('([^']+)', '\\s'\)/g
const variable = /some \$code in \$([\w-]+)/g
/** Alternatives that stand one by one. */
const alternative = /@mimeCode = '([^']+)'/g

/** The code lists that a rule of a stylesheet holds, in the order in which its test has them. Throws where there is no such rule. */
export function codesOfRule(sheet: Stylesheet, id: string): readonly (readonly string[])[] {
  const rule = officialRulesOf(sheet).find((one) => one.id === id)
  if (rule === undefined) throw new Error(`${sheet.version} has no rule ${id}`)
  const texts = [...all(searchedText, rule.test), ...all(cutText, rule.test), ...all(variable, rule.test).map((name) => variableOf(sheet, name))]
  const alternatives = all(alternative, rule.test)
  return [...texts.map((text) => text.trim().split(/\s+/)), ...(alternatives.length > 0 ? [alternatives] : [])]
}

/** The codes of a variable of the stylesheet. Throws where there is none. */
export function listNamed(sheet: Stylesheet, name: string): readonly string[] {
  return variableOf(sheet, name).trim().split(/\s+/)
}

function variableOf(sheet: Stylesheet, name: string): string {
  const value = new RegExp(`name="${name}" select="tokenize\\('([^']+)'`).exec(stylesheetText(sheet))?.[1]
  if (value === undefined) throw new Error(`${sheet.version} has no list ${name}`)
  return value
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '', other = '']) => found || other)
}
