import { nameOf, phrase, said } from '../../../errors/words/words.ts'
import type { CodeList } from '../codelists/codeList.ts'
import { has, wordsOf, type UblName } from './elements.ts'
import { orderingLists } from './lists.ts'
import { called } from './named.ts'
import type { OrderingRule } from './rule.ts'

/** An element of a structure, as far as its facts need it. */
interface Described {
  readonly name: string
  readonly terms: readonly string[]
}

/** A rule that a fact of the table stands for, and who asks it: the element, the one that holds it, or each child that is not known. */
interface FactRule {
  readonly holder: 'element' | 'parent' | 'only'
  readonly rule: OrderingRule
}

type Check = OrderingRule['check']

/**
 * The kinds of facts, by how they are written; the digits after `=` are those of the rule's id.
 * `must` the element must be there, `only` it has no other children than those below it, `plain` it names no schema, `@name` the attribute must
 * be there, `@name:LIST` the attribute's value is in the list, `in:LIST+LIST` the text is in one of the lists, `is:TEXT` it is that text.
 */
const kinds: readonly (readonly [fact: RegExp, holder: FactRule['holder'], check: (of: Described, ...parts: readonly string[]) => Check])[] = [
  [/^must$/, 'parent', mustBe],
  [/^only$/, 'only', onlyKnown],
  [/^plain$/, 'element', plain],
  [/^@(\w+)$/, 'element', attributeMustBe],
  [/^@(\w+):([\w-]+)$/, 'element', attributeIn],
  [/^in:([\w-]+)(?:\+([\w-]+))?$/, 'element', textIn],
  [/^is:(.+)$/, 'element', textIs],
]

/** The rule of a fact; undefined for the business terms, which are none. */
export function ruleOfFact(fact: string, of: Described, prefix: string, source: string): FactRule | undefined {
  const [, what = '', digits = ''] = /^(.+)=(\d{5})$/.exec(fact) ?? []
  for (const [pattern, holder, check] of kinds) {
    const parts = pattern.exec(what)
    if (parts === null) continue
    const rule: OrderingRule = { id: `${prefix}-B${digits}`, set: 'peppol-ordering', flag: 'fatal', terms: of.terms, source, check: check(of, ...parts.slice(1).filter((part) => part !== undefined)) }
    return { holder, rule }
  }
  if (fact.startsWith('terms=')) return undefined
  throw new Error(`${prefix} says ${fact} of ${of.name}, which is of no kind that is known`)
}

function mustBe({ name, terms }: Described): Check {
  return (place, _facts, findings) => {
    if (!has(place.element, name as UblName)) findings.add('KS-RULE-MISSING', { term: called(name, terms) }, place)
  }
}

function onlyKnown(): Check {
  return (place, _facts, findings) => findings.add('KS-RULE-SYNTAX', { path: place.element.name }, place.parent)
}

function plain(): Check {
  return (place, _facts, findings) => {
    const named = schemaLocationOf(place.element.attributes)
    if (named !== undefined) findings.add('KS-RULE-SYNTAX', { path: `@${named}` }, place)
  }
}

/** The attribute that names the schema of a document, if it has one. */
export function schemaLocationOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(attributes).find((name) => name === 'schemaLocation' || (name.endsWith(':schemaLocation') && !name.startsWith('xmlns:')))
}

function attributeMustBe({ name, terms }: Described, attribute = ''): Check {
  return (place, _facts, findings) => {
    if (place.element.attributes[attribute] === undefined) findings.add('KS-RULE-MISSING', { term: called(`${name}/@${attribute}`, terms) }, place)
  }
}

function attributeIn({ name, terms }: Described, attribute = '', list = ''): Check {
  const codes = listOf(list)
  return (place, _facts, findings) => {
    const value = place.element.attributes[attribute]
    if (value !== undefined && !codes.has(value)) findings.add('KS-RULE-CODE', { term: called(`${name}/@${attribute}`, terms), value, list: nameOf(codes.name) }, place)
  }
}

function textIn({ name, terms }: Described, ...lists: readonly string[]): Check {
  const codes = lists.map(listOf)
  const names = { list: codes.map((one) => nameOf(one.name)), joint: 'or' } as const
  return (place, _facts, findings) => {
    const value = wordsOf(place.element)
    if (!codes.some((one) => one.has(value))) findings.add('KS-RULE-CODE', { term: called(name, terms), value, list: names }, place)
  }
}

function textIs({ name, terms }: Described, text = ''): Check {
  return (place, _facts, findings) => {
    const value = wordsOf(place.element)
    if (value !== text) findings.add('KS-RULE-DIFFERENT', { term: called(name, terms), stated: value, other: phrase('what it must be'), expected: said(text) }, place)
  }
}

function listOf(name: string): CodeList {
  const list = orderingLists[name]
  if (list === undefined) throw new Error(`there is no code list ${name}`)
  return list
}
