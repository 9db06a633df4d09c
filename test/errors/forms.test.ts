import { describe, expect, test } from 'vitest'
import { languages } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'
import { calendarDay, instant, joined, listed, numeral, type Words } from '../../errors/words/words.ts'
import { Decimal } from '../../mappings/model/decimal.ts'

const inAll = (words: Words): readonly string[] => languages.map((language) => say(words, language))
const number = (text: string): Words => numeral(Decimal.of(text))

describe('what each language writes its own way', () => {
  test('numbers have a decimal comma, in English a point', () => {
    expect(languages).toEqual(['fi', 'sv', 'en'])
    expect(inAll(number('-1234.50'))).toEqual(['-1234,50', '-1234,50', '-1234.50'])
    expect(inAll(number('7'))).toEqual(['7', '7', '7'])
    expect(inAll(listed('and', [number('25.5'), number('13.5'), number('10')]))).toEqual(['25,5, 13,5 ja 10', '25,5, 13,5 och 10', '25.5, 13.5 and 10'])
  })

  test('days are d.m.yyyy, in English YYYY-MM-DD; what is no such day is said as it was seen', () => {
    expect(inAll(calendarDay('2026-03-02'))).toEqual(['2.3.2026', '2.3.2026', '2026-03-02'])
    expect(inAll(joined(calendarDay('2026-12-31'), '–', calendarDay('2027-01-10')))).toEqual(['31.12.2026–10.1.2027', '31.12.2026–10.1.2027', '2026-12-31–2027-01-10'])
    expect(inAll(calendarDay('2.3.26'))).toEqual(['2.3.26', '2.3.26', '2.3.26'])
  })

  test('instants are told on clocks in Finland, in English in UTC', () => {
    expect(inAll(instant(Date.parse('2026-03-02T08:05:00Z')))).toEqual(['2.3.2026 klo 10.05', '2.3.2026 kl. 10.05', '2026-03-02T08:05:00.000Z'])
    expect(inAll(instant(Date.parse('2026-07-01T21:30:00Z')))[0]).toBe('2.7.2026 klo 0.30')
  })
})
