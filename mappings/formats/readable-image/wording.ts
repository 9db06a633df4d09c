import type { CalendarDate } from '../../../base/dates.ts'
import type { Language } from '../../../errors/language.ts'
import { termNames } from '../../../errors/words/termNames.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { Period } from '../../model/invoice.ts'
import type { Stated } from '../../model/stated.ts'
import type { Identifier } from '../../model/terms.ts'
import { codeWords, type CodeList } from './codeWords.ts'
import { joined, withAside } from './html.ts'
import { labels, type Label } from './labels.ts'

/** Between a number and what belongs to it, where no line may break. */
const space = '\u{a0}'
const minus = '\u{2212}'

const separators: Readonly<Record<Language, { readonly thousands: string; readonly decimal: string }>> = {
  fi: { thousands: space, decimal: ',' },
  sv: { thousands: space, decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** How a language writes what an invoice says: labels, codes, numbers, amounts of its currency, and days. */
export class Wording {
  readonly language: Language
  readonly #currency: string | undefined
  readonly #countries: Intl.DisplayNames

  constructor(language: Language, currency: string | undefined) {
    this.language = language
    this.#currency = currency
    this.#countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  }

  /** A word of the image's own. */
  label(label: Label): string {
    return labels[label][this.language]
  }

  /** The name of a business term, as errors give it. */
  term(id: string): string {
    const name = termNames[id]?.[this.language] ?? id
    return name.charAt(0).toUpperCase() + name.slice(1)
  }

  /** `word (code)`; a code without a word as it is. */
  code(list: CodeList, code: string | undefined): string | undefined {
    return withAside(this.word(list, code), code)
  }

  word(list: CodeList, code: string | undefined): string | undefined {
    return code === undefined ? undefined : codeWords[list][code]?.[this.language]
  }

  /** `id (scheme)`, the scheme with the name of its list where that is known. */
  identifier(identifier: Stated<Identifier> | undefined): string | undefined {
    return withAside(identifier?.id, joined(', ', this.word('scheme', identifier?.scheme), identifier?.scheme))
  }

  country(code: string | undefined): string | undefined {
    const name = code !== undefined && /^[A-Z]{2}$/.test(code) ? this.#countries.of(code) : undefined
    return withAside(name, code)
  }

  /** An amount with at least two decimals, never rounded, in the invoice's or another currency. */
  amount(value: Decimal | undefined, currency = this.#currency): string | undefined {
    if (value === undefined) return undefined
    const exact = value.trimmed()
    const figures = this.#figures(exact.round(Math.max(exact.scale, 2)).absolute().toString())
    const sign = value.isNegative ? minus : ''
    if (currency === undefined) return sign + figures
    if (this.language !== 'en') return `${sign}${figures}${space}${currency === 'EUR' ? '€' : currency}`
    return currency === 'EUR' ? `${sign}€${figures}` : `${sign}${currency}${space}${figures}`
  }

  /** A whole number that is no amount. */
  whole(value: number): string {
    return this.#figures(String(value))
  }

  /** A number without needless decimals. */
  number(value: Decimal | undefined): string | undefined {
    return value && (value.isNegative ? minus : '') + this.#figures(value.trimmed().absolute().toString())
  }

  quantity(value: Decimal | undefined, unit: string | undefined): string | undefined {
    return joined(space, this.number(value), this.word('unit', unit) ?? unit)
  }

  percentage(value: Decimal | undefined): string | undefined {
    return value && `${this.number(value)}${this.language === 'en' ? '' : space}%`
  }

  /** `31.1.2026` or `31 January 2026`; what is no date as it is. */
  date(date: CalendarDate | undefined): string | undefined {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '')
    if (parts === null) return date
    const [, year, month, day] = parts.map(Number)
    const name = months[(month as number) - 1]
    if (name === undefined) return date
    return this.language === 'en' ? [day, name, year].join(space) : [day, month, year].join('.')
  }

  /** `1.1.2026–31.1.2026`, with one end open where it is. */
  period(period: Stated<Period> | undefined): string | undefined {
    if (period?.start === undefined && period?.end === undefined) return undefined
    const gap = this.language === 'en' ? ' ' : ''
    return `${this.date(period.start) ?? ''}${gap}–${gap}${this.date(period.end) ?? ''}`
  }

  /** Plain digits with an optional point, grouped in threes. */
  #figures(plain: string): string {
    const { thousands, decimal } = separators[this.language]
    const [whole = '', fraction] = plain.split('.')
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
    return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  }
}
