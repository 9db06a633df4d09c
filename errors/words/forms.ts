import type { Language } from '../language.ts'

const inFinland = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
const clock: Readonly<Record<'fi' | 'sv', string>> = { fi: 'klo', sv: 'kl.' }

/** A decimal number as the language writes it: `12,50`, in English `12.50`. */
export function writtenNumber(number: string, language: Language): string {
  return language === 'en' ? number : number.replace('.', ',')
}

/** A day, `YYYY-MM-DD`, as the language writes it: `2.3.2026`, in English as it is. What is no such day stays as it was seen. */
export function writtenDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  return language === 'en' || year === undefined ? day : `${Number(date)}.${Number(month)}.${year}`
}

/** An instant in UTC as the language writes it: on clocks in Finland, `2.3.2026 klo 10.00`; in English as it is. */
export function writtenInstant(instant: string, language: Language): string {
  const at_ms = Date.parse(instant)
  if (language === 'en' || Number.isNaN(at_ms)) return instant
  const [day = '', time = ''] = inFinland.format(at_ms).split(' ')
  return `${writtenDay(day, language)} ${clock[language]} ${time.replace(/^0/, '').replace(':', '.')}`
}
