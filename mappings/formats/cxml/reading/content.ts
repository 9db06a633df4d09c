import { failure } from '../../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import { find, textAt, type XmlElement } from '../../inbound-xml/element.ts'

/** What is missing in a cXML message, or cannot be read there: KS-SYSTEM-DOCUMENT-CONTENT. */
export function content(kind: string, expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-DOCUMENT-CONTENT', { kind: said(`cXML ${kind}`), expected, seen: typeof seen === 'string' ? said(seen.slice(0, 80)) : seen })
}

/** An attribute that must be there. */
export function attributeOf(kind: string, element: XmlElement, name: string): string {
  const value = element.attributes[name]?.trim()
  if (value === undefined || value === '') throw content(kind, phrase('the attribute {name}', { name: `${element.local}/@${name}` }), phrase('nothing there'))
  return value
}

/** An element that must be there. */
export function elementAt(kind: string, from: XmlElement, ...path: readonly string[]): XmlElement {
  const found = find(from, ...path)
  if (found === undefined) throw content(kind, phrase('the element {name}', { name: path.join('/') }), phrase('nothing there'))
  return found
}

/** A text that must be there. */
export function textOf(kind: string, from: XmlElement, ...path: readonly string[]): string {
  const text = textAt(from, ...path)
  if (text === undefined) throw content(kind, phrase('the element {name}', { name: path.join('/') }), phrase('nothing there'))
  return text
}

/** A number, with a point before its decimals. */
export function decimalOf(kind: string, text: string, name: string): Decimal {
  if (!/^[+-]?\d{1,20}(\.\d{1,10})?$/.test(text)) throw content(kind, phrase('a number in {name}', { name }), text)
  return Decimal.of(text)
}

/** An amount of money and its currency. */
export function moneyAt(kind: string, from: XmlElement, ...path: readonly string[]): { readonly amount: Decimal; readonly currency: string } {
  const money = elementAt(kind, from, ...path, 'Money')
  return { amount: decimalOf(kind, money.text.trim(), [...path, 'Money'].join('/')), currency: attributeOf(kind, money, 'currency') }
}

/** A date and time with its zone, as cXML writes them (ISO 8601). */
export function timeOf(kind: string, text: string, name: string): { readonly at: string; readonly day: string; readonly time: string } {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text)
  const at_ms = parts === null ? Number.NaN : Date.parse(text)
  if (parts === null || Number.isNaN(at_ms)) throw content(kind, phrase('a time in {name}', { name }), text)
  const [, day = '', time = '', zone = ''] = parts
  return { at: new Date(at_ms).toISOString(), day, time: `${time.padEnd(8, ':00')}${zone}` }
}

/** The day of a date, with or without a time. */
export function dayOf(kind: string, text: string, name: string): string {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text)?.[0]
  if (day === undefined || Number.isNaN(Date.parse(day))) throw content(kind, phrase('a time in {name}', { name }), text)
  return day
}
