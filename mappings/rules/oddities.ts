import type { Oddity, StatedInvoice } from '../model/stated.ts'
import type { CodeList } from './codelists/codeList.ts'
import type { Findings } from './findings.ts'
import { said, term as named, type Words } from '../../errors/words/words.ts'

const none: readonly Oddity[] = []

/** The oddities of a document by what rules ask for, counted once however many there are. */
interface Sorted {
  readonly byKind: ReadonlyMap<Oddity['kind'], readonly Oddity[]>
  /** Of the unknown, what was seen at each path. */
  readonly unknownTexts: ReadonlyMap<string, string | undefined>
}

const known = new WeakMap<readonly Oddity[], Sorted>()

function sorted(oddities: readonly Oddity[]): Sorted {
  let found = known.get(oddities)
  if (found === undefined) {
    const byKind = Map.groupBy(oddities, ({ kind }) => kind)
    known.set(oddities, (found = { byKind, unknownTexts: new Map((byKind.get('unknown') ?? none).map(({ path, text }) => [path, text])) }))
  }
  return found
}

/** What the reader kept of a kind. */
export function odd({ oddities = none }: StatedInvoice, kind: Oddity['kind']): readonly Oddity[] {
  return oddities.length === 0 ? none : sorted(oddities).byKind.get(kind) ?? none
}

/** The text of an unknown element or attribute at a path. */
export function unknownText({ oddities = none }: StatedInvoice, path: string): string | undefined {
  return sorted(oddities).unknownTexts.get(path)
}

/** The line that an oddity is in, as the place of a finding. */
export function lineOf({ line }: Oddity): { readonly id: string } | undefined {
  return line === undefined ? undefined : { id: line }
}

/** The oddity's business term, or the element where it has none. */
export function nameOf({ term, path }: Oddity): Words {
  return term === undefined ? said(path) : named(term)
}

/** Whether it is in a UBL document, whose own rules judge its syntax. */
export function isOfUbl({ path }: Pick<Oddity, 'path'>): boolean {
  return /(?:^|\/)c[ab]c:/.test(path)
}

/** The term that an oddity is about; undefined where it has none. */
export function termsOf({ term }: Oddity): readonly string[] | undefined {
  return term === undefined ? undefined : [term]
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
  for (const one of odd(invoice, kind)) if (suits(one)) findings.add('KS-RULE-SYNTAX', { path: one.path }, lineOf(one), termsOf(one))
}

/** Reports a term that groups which stand elsewhere lack. */
export function reportLacking(invoice: StatedInvoice, term: string, findings: Findings): void {
  for (const one of odd(invoice, 'incomplete')) if (one.term === term) findings.absent(term, lineOf(one))
}

const tails = new Map<string, RegExp>()

/** The pattern of paths that end so, `cac:Country/cbc:IdentificationCode`; `*` is any name. */
function tailOf(path: string): RegExp {
  let tail = tails.get(path)
  if (tail === undefined) {
    const steps = path.split('/').map((step) => (step.startsWith('@') ? step : `${step.replace('*', '[^/@]+')}(?:\\[\\d+\\])?`))
    tails.set(path, (tail = new RegExp(`(?:^|/)${steps.join('/')}$`)))
  }
  return tail
}

/** Elements, or attributes of elements, that stand where the model has no place for them, by how their path ends. */
export function unknownAt(invoice: StatedInvoice, path: string): readonly Oddity[] {
  return oddAt(invoice, 'unknown', path)
}

/** Whether a path ends so. */
export function isAt(path: string, tail: string): boolean {
  return tailOf(tail).test(path)
}

/** What the reader kept of a kind at paths that end so. */
export function oddAt(invoice: StatedInvoice, kind: Oddity['kind'], path: string): readonly Oddity[] {
  const all = odd(invoice, kind)
  if (all.length === 0) return none
  const tail = tailOf(path)
  return all.filter((one) => tail.test(one.path))
}

/** Reports codes that the list does not hold where the model has no place for them. */
export function reportCodesElsewhere(invoice: StatedInvoice, path: string, list: CodeList, term: string, findings: Findings): void {
  for (const one of unknownAt(invoice, path)) findings.code(one.text?.trim(), list, term, lineOf(one))
}

/** A term as it is written, with the blanks around it that do not count. */
export function asWritten(invoice: StatedInvoice, term: string, value: string): string {
  return odd(invoice, value === '' ? 'empty' : 'padded').find((one) => one.term === term && one.text?.trim() === value)?.text ?? value
}

/** Whether more than two characters follow the decimal point, blanks counted. */
export function isLong({ text = '' }: Oddity): boolean {
  const point = text.indexOf('.')
  return point !== -1 && text.length - point > 3
}

/** How often a code has blanks around it at paths that end so; a few of the official tests take it for another code then. */
export function paddedCodes(invoice: StatedInvoice, code: string, path: string): number {
  return oddAt(invoice, 'padded', path).filter(({ text }) => text?.trim() === code).length
}
