import type { NamesIn } from '../entry.ts'
import type { ParameterValue } from '../failure.ts'
import { isPhrase, type Phrase, type PlainPhrase } from './phrases/phrases.ts'

/** A part of a sentence that each language says its own way; an error keeps what is meant and not how it is said. */
export type Words =
  /** A business term or group of EN 16931, `BT-13`. */
  | { readonly term: string }
  /** A line of a document by its number (BT-126). */
  | { readonly line: string }
  /** One of a closed table, and what fills its braces. */
  | { readonly phrase: Phrase; readonly with?: Readonly<Record<string, ParameterValue>> }
  /** Several of them, of which one is enough (`or`) or all count (`and`). */
  | { readonly list: readonly (string | Words)[]; readonly joint: 'and' | 'or' }
  /** A decimal number, `12.50`. */
  | { readonly number: string }
  /** A day, `YYYY-MM-DD`. */
  | { readonly day: string }
  /** An instant in UTC, ISO 8601. */
  | { readonly instant: string }
  /** Parts that follow each other without anything between them. */
  | { readonly parts: readonly (string | Words)[] }
  /** A phrase of what is awaited with its braces filled, as the ledger keeps it. */
  | { readonly filled: string }
  /** What is the same in every language: a code, a name, or what another program or a person wrote. */
  | { readonly said: string }

/** The business term as a parameter of an error. */
export function term(id: string): Words {
  return { term: id }
}

/** A phrase of the table; the compiler checks that all its braces are filled. */
export function phrase<Text extends Phrase>(text: Text, ...filled: NamesIn<Text> extends never ? [] : [Readonly<Record<NamesIn<Text>, ParameterValue>>]): Words {
  const [parameters] = filled
  return parameters === undefined ? { phrase: text } : { phrase: text, with: parameters }
}

/** A text that no language translates: a code, a name, or what another program or a person wrote. */
export function said(text: string): Words {
  return { said: text }
}

/** A text that no language translates where there is one, else words. */
export function saidOr(text: string | undefined, otherwise: Words): Words {
  return text === undefined ? otherwise : said(text)
}

/** A decimal number, which each language writes its own way. */
export function numeral(of: { toFixed(places: number): string; toString(): string }): Words {
  return { number: of.toString() }
}

/** A day as a document states it; one that is no `YYYY-MM-DD` is said as it was seen. */
export function calendarDay(date: string): Words {
  return { day: date }
}

/** An instant, which is told on clocks in Finland. */
export function instant(at_ms: number): Words {
  return { instant: new Date(at_ms).toISOString() }
}

/** Parts of which some depend on the language. */
export function joined(...parts: readonly (string | Words)[]): Words {
  return { parts }
}

/** Words, or a phrase of the table by its wording. */
export function wordsOf(given: PlainPhrase | Words): Words {
  return typeof given === 'string' ? { phrase: given } : given
}

/** A short name, as of a code list: in each language where the table of phrases has it, else the same in all of them. */
export function nameOf(name: string): Words {
  return isPhrase(name) ? { phrase: name } : said(name)
}

/** What a format carries: a business term, a property of one such as `scheme of BT-29`, or a name for what has no term. */
export function carriedName(name: string): Words {
  const [, property, id = ''] = /^(?:(scheme|list version) of )?(B[TG]-\d+)$/.exec(name) ?? []
  if (id === '') return nameOf(name)
  return property === undefined ? term(id) : phrase(property === 'scheme' ? 'scheme of {term}' : 'list version of {term}', { term: term(id) })
}

const kinds = { invoice: 'invoice', creditNote: 'credit note', order: 'order', orderResponse: 'order response', despatchAdvice: 'despatch advice', receipt: 'goods receipt', catalogue: 'catalogue', devices: 'devices' } as const satisfies Readonly<Record<string, PlainPhrase>>

/** A kind of document, as the model names it. */
export function documentKind(kind: keyof typeof kinds): Words {
  return { phrase: kinds[kind] }
}

/** Several of which one is enough (`or`) or all count (`and`). */
export function listed(joint: 'and' | 'or', list: readonly (string | Words)[]): Words {
  return { list, joint }
}

/** The document as a whole, as the place of a finding. */
export const inDocument: Words = { phrase: 'the document' }

/** A line as the place of a finding. */
export function atLine({ id }: { readonly id?: string | undefined }): Words {
  return id === undefined ? { phrase: 'a line without a number' } : { line: id }
}
