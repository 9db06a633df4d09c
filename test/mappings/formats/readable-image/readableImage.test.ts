import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../../../errors/language.ts'
import { termNames } from '../../../../errors/words/termNames.ts'
import { renderReadableImage } from '../../../../mappings/formats/readable-image/readableImage.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { StatedInvoice } from '../../../../mappings/model/stated.ts'
import { validInvoice } from '../../../harness/documents/invoices.ts'
import { everyLeaf, withEveryText } from './leaves.ts'
import { fullInvoice } from './fullInvoice.ts'
import { tagsOf, visibleText } from './visibleText.ts'

const seed = Number(process.env['SEED'] ?? 7)
const full = fullInvoice(seed)

function pageOf(invoice: StatedInvoice, language: Language = 'fi'): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(renderReadableImage(invoice, language))
}

const inWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  true: { fi: 'Lisäveloitus', sv: 'Tillägg', en: 'Charge' },
  false: { fi: 'Alennus', sv: 'Avdrag', en: 'Allowance' },
  C62: { fi: 'kpl', sv: 'st', en: 'pcs' },
  H87: { fi: 'kpl', sv: 'st', en: 'pcs' },
}
const numbersNotMoney = new Set(['quantity', 'baseQuantity', 'percentage', 'rate'])

/** How a language writes a value, by the language data of the runtime and not by the renderer. */
function shown(key: string, value: unknown, language: Language): string {
  if (value instanceof Decimal) {
    const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { minimumFractionDigits: numbersNotMoney.has(key) ? 0 : 2, maximumFractionDigits: 20 })
    return format.format(value.absolute().toString() as `${number}`)
  }
  if (value instanceof Uint8Array) return new Intl.NumberFormat(language).format(value.byteLength)
  const text = String(value)
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return inWords[text]?.[language] ?? text
  const [day, month, year] = [text.slice(8), text.slice(5, 7), text.slice(0, 4)].map(Number)
  const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return language === 'en' ? long.format(new Date(text)) : `${day}.${month}.${year}`
}

describe.each(languages)('the image in %s', (language) => {
  const withSpaces = visibleText(pageOf(full, language))
  /** Numbers, references and accounts are grouped by spaces. */
  const text = withSpaces.replace(/\s/g, '')

  test('shows every term of an invoice that says everything', () => {
    const missing = everyLeaf(full).filter(({ key, value }) => !text.includes(shown(key, value, language).replace(/\s/g, '')))
    expect(missing.map(({ path, value }) => `${path}: ${String(value)}`), `seed ${seed}`).toEqual([])
  })

  test('misses a term that is taken away: the check above can fail', () => {
    const { buyerReference, ...rest } = full
    expect(visibleText(pageOf(rest, language))).not.toContain(buyerReference)
  })

  test('says its language and has a title, and every label is in words', () => {
    const page = pageOf(full, language)
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toMatch(/<title>[^<]+<\/title>/)
    expect(withSpaces).not.toMatch(/\bB[TG]-\d/)
  })

  test('names the terms that stand alone as errors do', () => {
    for (const term of ['BT-9', 'BT-10', 'BT-13', 'BT-19']) expect(withSpaces.toLowerCase()).toContain(termNames[term]?.[language]?.toLowerCase())
  })

  test('can be made of any valid invoice and of one that says nothing', () => {
    fc.assert(fc.property(validInvoice, (invoice) => visibleText(pageOf(invoice, language)).includes('undefined') === false), { seed, numRuns: 100 })
    expect(visibleText(pageOf({}, language)).trim()).toBe(inWords['invoice']?.[language])
  })
})

describe('amounts and days', () => {
  const sums = { currency: 'EUR', issueDate: '2026-01-31', totals: { payable: Decimal.of('-1234567.5'), tax: Decimal.of('0.123'), lines: Decimal.of('90071992547409931234.56') } }

  test.each([
    ['fi', ['−1\u{a0}234\u{a0}567,50\u{a0}€', '0,123\u{a0}€', '90\u{a0}071\u{a0}992\u{a0}547\u{a0}409\u{a0}931\u{a0}234,56\u{a0}€', '31.1.2026']],
    ['sv', ['−1\u{a0}234\u{a0}567,50\u{a0}€', '0,123\u{a0}€', '31.1.2026']],
    ['en', ['−€1,234,567.50', '€0.123', '€90,071,992,547,409,931,234.56', '31\u{a0}January\u{a0}2026']],
  ] as const)('are exact, as %s writes them', (language, expected) => {
    const text = visibleText(pageOf(sums, language))
    for (const one of expected) expect(text).toContain(one)
  })

  test('name a currency other than the euro, and none where none is stated', () => {
    expect(visibleText(pageOf({ ...sums, currency: 'SEK' }, 'sv'))).toContain('567,50\u{a0}SEK')
    expect(visibleText(pageOf({ ...sums, currency: 'SEK' }, 'en'))).toContain('−SEK\u{a0}1,234,567.50')
    expect(visibleText(pageOf({ totals: sums.totals }))).toMatch(/567,50 {2}/)
  })

  test('references and accounts are grouped as banks print them', () => {
    const payment = (remittance: string) => visibleText(pageOf({ payment: { remittance, creditTransfers: [{ account: 'FI2112345600000785' }] } }))
    expect(payment('12345678901234567894')).toContain('12345 67890 12345 67894')
    expect(payment('1232')).toContain(' 1232 ')
    expect(payment('RF911234567890120')).toContain('RF91 1234 5678 9012 0')
    expect(payment('own words 12345')).toContain('own words 12345')
    expect(payment('1232')).toContain('FI21 1234 5600 0007 85')
  })
})

describe('what takes away', () => {
  test('a credit note says so in its heading, beside it, and at its sum', () => {
    const text = visibleText(pageOf({ ...full, kind: 'creditNote' }))
    expect(text).toContain('Hyvityslasku T1x')
    expect(text).toContain('summat hyvitetään ostajalle')
    expect(text).toContain('Hyvitettävä')
    expect(text).not.toContain('Maksettava')
  })

  test('a negative line is marked in words, at the line and above all lines', () => {
    const text = visibleText(pageOf(full))
    expect(text.match(/Miinusrivi/g)).toHaveLength(1)
    expect(text).toContain('Laskulla on miinusrivejä.')
    expect(visibleText(pageOf({ ...full, lines: full.lines.slice(0, 1) }))).not.toMatch(/miinusriv/i)
  })

  test('allowances are negative, charges are not', () => {
    const [allowance, charge] = full.allowancesAndCharges.map(({ amount }) => shown('amount', amount, 'en'))
    const text = visibleText(pageOf(full, 'en'))
    expect(text).toContain(`−€${allowance}`)
    expect(text).toContain(` €${charge}`)
  })
})

describe('hostile text', () => {
  const plain = tagsOf(pageOf(withEveryText(full, () => 'x')))

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style></main><iframe src="https://example.test">',
    '<!-- ]]> &lt;b&gt; &#60;i&#62; `${1}` {{1}}',
    'javascript:alert(1)',
  ])('stays text wherever it stands: %s', (text) => {
    const page = pageOf(withEveryText(full, () => text))
    expect(tagsOf(page)).toEqual(plain)
    expect(visibleText(page)).toContain(text)
  })

  test('of any kind adds and changes no tag', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'<>&"\'`=/!- \n\u0000\u202e\ud800a'), minLength: 1, maxLength: 30 }).map((text) => `x${text}`)
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tagsOf(pageOf(withEveryText(full, () => text)))).toEqual(plain)
      }),
      { seed, numRuns: 100 },
    )
  })

  test('that HTML forbids, or that turns the direction of reading, is replaced', () => {
    const text = visibleText(pageOf({ buyerReference: 'a\u0000b\u0085c\u202ed\ud800e\ufffff\u2066g\r\nh' }))
    expect(text).toContain('a�b�c�d�e�f�g\r\nh')
  })
})

test('equal invoices give equal bytes', () => {
  expect(renderReadableImage(full, 'sv')).toEqual(renderReadableImage(fullInvoice(seed), 'sv'))
})

test('nothing comes from elsewhere, and there is no script', () => {
  const page = pageOf(full)
  expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|a|form|base)\b|url\(|@import|\son[a-z]+=/i)
})
