import { Decimal } from '../../../mappings/model/decimal.ts'
import { Unreadable } from '../received.ts'
import type { Field } from './layout.ts'

/** The values of one record, row or segment, by what the sender put there. */
export class Values {
  readonly #fields: ReadonlyMap<string, Field>
  readonly #raw: (field: Field) => string

  /** @param raw the characters that a field holds; '' where it is not there */
  constructor(fields: readonly Field[], raw: (field: Field) => string) {
    this.#fields = new Map(fields.flatMap((field) => (field.source === undefined ? [] : [[field.source, field] as const])))
    this.#raw = raw
  }

  /** The sources that it holds. */
  get sources(): readonly string[] {
    return [...this.#fields.keys()]
  }

  /** The text without what fills its field, codes turned back; undefined where there is no such field, or it is empty. */
  text(source: string): string | undefined {
    const field = this.#fields.get(source)
    if (field === undefined) return undefined
    const raw = this.#raw(field)
    const pad = field.pad ?? ' '
    const bare = field.align === 'right' ? trimStart(raw, pad) : trimEnd(raw, pad)
    if (bare === '') return undefined
    if (typeof field.codes !== 'object') return bare
    const meaning = Object.entries(field.codes).find(([, code]) => code === bare)?.[0]
    if (meaning === undefined) throw new Unreadable(`${field.name} holds the unknown code ${bare}`)
    return meaning
  }

  /** The number, with implied decimals or with a separator and its minus before or behind. */
  decimal(source: string): Decimal | undefined {
    const field = this.#fields.get(source)
    if (field === undefined) return undefined
    const raw = this.#raw(field).trim()
    if (raw === '') return undefined
    const negative = raw.startsWith('-') || raw.endsWith('-')
    const digits = raw.replace(/^-|-$/, '').trim()
    const value = Decimal.of(field.separator === ',' ? digits.replace(',', '.') : digits)
    const scaled = field.separator === undefined ? new Decimal(value.unscaled, field.decimals ?? 0) : value
    return negative ? scaled.negated() : scaled
  }

  /** The calendar date by the field's pattern. */
  date(source: string): string | undefined {
    const field = this.#fields.get(source)
    const raw = field === undefined ? '' : this.#raw(field)
    if (field?.date === undefined || raw.trim() === '') return undefined
    const part = (token: string): string => raw.slice((field.date as string).indexOf(token), (field.date as string).indexOf(token) + token.length)
    const year = field.date.includes('yyyy') ? part('yyyy') : `20${part('yy')}`
    return `${year}-${part('MM')}-${part('dd')}`
  }
}

function trimStart(text: string, pad: string): string {
  let start = 0
  while (start < text.length && text[start] === pad) start += 1
  return text.slice(start)
}

function trimEnd(text: string, pad: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === pad) end -= 1
  return text.slice(0, end)
}
