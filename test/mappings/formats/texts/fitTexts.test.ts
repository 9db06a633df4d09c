import { expect, test } from 'vitest'
import type { Carries } from '../../../../mappings/formats/carries.ts'
import { fitTexts } from '../../../../mappings/formats/texts/fitTexts.ts'
import { strictTexts, type TextPolicy } from '../../../../mappings/formats/texts/policy.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice, InvoiceLine } from '../../../../mappings/model/invoice.ts'
import { everyTermInvoice } from '../../../harness/documents/examples.ts'
import { expectFailure } from '../../../harness/failures.ts'

const terms = (...names: readonly string[]): Carries['terms'] => Object.fromEntries(names.map((name) => [name, { path: name, most: 20 }]))

/** A format with 20 characters for every text, three street lines together, and any number of notes. */
const narrow: Carries = {
  format: 'narrow',
  name: 'Narrow',
  encoding: 'ISO-8859-1',
  nowhere: {},
  beside: {} as Carries['beside'],
  terms: {
    ...terms('BT-27', 'BT-28', 'BT-33', 'BT-41', 'BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-59', 'BT-62', 'BT-70', 'BT-82', 'BT-85', 'BT-88', 'BT-97', 'BT-104', 'BT-120', 'BT-123', 'BT-139', 'BT-144', 'BT-153', 'BT-154'),
    'BT-20': { path: 'BT-20', most: 20, elements: 2 },
    'BT-50': { path: 'BT-50', most: 20, elements: 3 },
    'BT-22': { path: 'BT-22', most: 20, elements: Number.POSITIVE_INFINITY },
    'BT-127': { path: 'BT-127', most: 100 },
  },
}

const line = everyTermInvoice.lines[0] as InvoiceLine
const one: Decimal = Decimal.of(1)

/** Nothing in it is longer than 20 characters. */
const short: Invoice = {
  ...everyTermInvoice,
  paymentTerms: '14 days',
  notes: [],
  seller: { identifiers: [], name: 'Seller' },
  buyer: { identifiers: [], name: 'Buyer', address: { street: 'Street 1', city: 'Nokia', postCode: '37100', country: 'FI' } },
  payee: { name: 'Payee' },
  taxRepresentative: { name: 'Representative', vatIdentifier: 'FI07375462', address: { country: 'FI' } },
  delivery: { name: 'School' },
  payment: { meansCode: '58', meansText: 'SEPA', creditTransfers: [{ account: 'FI2112345600000785', accountName: 'Account' }], card: { number: '1234', holder: 'Holder' } },
  allowancesAndCharges: [{ isCharge: false, amount: one, reason: 'Less' }, { isCharge: true, amount: one, reason: 'More' }],
  vatBreakdown: [{ code: 'E', taxableAmount: one, taxAmount: one, exemptionReason: 'Exempt' }],
  supportingDocuments: [{ id: '1', description: 'Time sheet' }],
  lines: [{
    ...line,
    note: 'Note',
    allowancesAndCharges: [{ isCharge: false, amount: one, reason: 'Less' }, { isCharge: true, amount: one, reason: 'More' }],
    item: { name: 'Laptop', description: 'Light', classifications: [], attributes: [] },
  }],
}

const long = 'one two three four five six'
const policy = (change: Partial<TextPolicy>): TextPolicy => ({ ...strictTexts, ...change })
const inLine = (change: Partial<InvoiceLine>): Partial<Invoice> => ({ lines: [{ ...(short.lines[0] as InvoiceLine), ...change }] })

/** Every text with its term, where it is too long. */
const tooLong: readonly (readonly [string, Partial<Invoice>])[] = [
  ['BT-20', { paymentTerms: `${long} ${long}` }],
  ['BT-27', { seller: { ...short.seller, name: long } }],
  ['BT-28', { seller: { ...short.seller, tradingName: long } }],
  ['BT-33', { seller: { ...short.seller, legalInformation: long } }],
  ['BT-41', { seller: { ...short.seller, contact: { name: long } } }],
  ['BT-52', { buyer: { ...short.buyer, address: { city: long, country: 'FI' } } }],
  ['BT-59', { payee: { name: long } }],
  ['BT-62', { taxRepresentative: { name: long, vatIdentifier: 'FI07375462', address: { country: 'FI' } } }],
  ['BT-70', { delivery: { name: long } }],
  ['BT-82', { payment: { meansCode: '58', meansText: long, creditTransfers: [] } }],
  ['BT-85', { payment: { meansCode: '58', creditTransfers: [{ account: 'FI2112345600000785', accountName: long }] } }],
  ['BT-88', { payment: { meansCode: '58', creditTransfers: [], card: { number: '1234', holder: long } } }],
  ['BT-97', { allowancesAndCharges: [{ isCharge: false, amount: one, reason: long }] }],
  ['BT-104', { allowancesAndCharges: [{ isCharge: true, amount: one, reason: long }] }],
  ['BT-120', { vatBreakdown: [{ code: 'E', taxableAmount: one, taxAmount: one, exemptionReason: long }] }],
  ['BT-123', { supportingDocuments: [{ id: '1', description: long }] }],
  ['BT-139', inLine({ allowancesAndCharges: [{ isCharge: false, amount: one, reason: long }] })],
  ['BT-144', inLine({ allowancesAndCharges: [{ isCharge: true, amount: one, reason: long }] })],
  ['BT-153', inLine({ item: { name: long, classifications: [], attributes: [] } })],
  ['BT-154', inLine({ item: { name: 'x', description: long, classifications: [], attributes: [] } })],
]

test('an invoice that fits is itself', () => {
  expect(fitTexts(short, narrow, policy({ references: false, tooLong: 'cut' }))).toBe(short)
})

test.each(tooLong)('%s that is too long stops where the profile does not say otherwise', (term, change) => {
  expectFailure('KS-MAP-TEXT-TOO-LONG', { term: { term } }, () => fitTexts({ ...short, ...change }, narrow, strictTexts))
})

test.each(tooLong)('%s that is too long is cut, and nothing else changes', (_, change) => {
  const cut = JSON.stringify(fitTexts({ ...short, ...change }, narrow, policy({ tooLong: 'cut' })))
  const whole = JSON.stringify({ ...short, ...change })
  expect(cut.length).toBeLessThan(whole.length)
  expect(cut).toMatch(/"one two three four f(ive six one two thr)?"/)
})

test.each(tooLong)('%s that is too long moves to the free text whole', (term, change) => {
  const moved = fitTexts({ ...short, ...change }, narrow, policy({ tooLong: 'free text' }))
  const ofLine = Number(term.slice(3)) > 125
  const whole = term === 'BT-20' ? `${long} ${long}` : long
  expect(moved.notes).toEqual(ofLine ? [] : [{ text: `[1] ${whole}` }])
  expect(moved.lines[0]?.note).toBe(ofLine ? `Note [1] ${whole}` : 'Note')
  expect(JSON.stringify(moved)).toMatch(/"one two three fo(ur five six one two)? \[1\]"/)
})

test('marks count through the document', () => {
  const moved = fitTexts({ ...short, payee: { name: long }, delivery: { name: long }, ...inLine({ item: { name: long, classifications: [], attributes: [] } }) }, narrow, policy({ tooLong: 'free text' }))
  expect(moved.lines[0]?.item.name).toBe('one two three fo [1]')
  expect([moved.payee?.name, moved.delivery?.name]).toEqual(['one two three fo [2]', 'one two three fo [3]'])
  expect(moved.notes).toEqual([{ text: `[2] ${long}` }, { text: `[3] ${long}` }])
})

test('free text that is itself too long stops', () => {
  expectFailure('KS-MAP-TEXT-TOO-LONG', { term: { term: 'BT-127' }, where: { line: line.id } }, () => fitTexts({ ...short, ...inLine({ note: 'x'.repeat(101) }) }, narrow, policy({ tooLong: 'free text' })))
})

test('the lines of an address share its elements', () => {
  const address = (street: string, additionalStreet?: string): Invoice => ({ ...short, buyer: { ...short.buyer, address: { street, ...(additionalStreet === undefined ? {} : { additionalStreet }), country: 'FI' } } })
  expect(fitTexts(address(`${long} ${long}`), narrow, strictTexts)).toEqual(address(`${long} ${long}`))
  expectFailure('KS-MAP-TEXT-TOO-LONG', { term: { term: 'BT-51' } }, () => fitTexts(address(long, long), narrow, strictTexts))
  expectFailure('KS-MAP-TEXT-TOO-LONG', { term: { term: 'BT-50' } }, () => fitTexts(address(`${long} ${long}`, 'x'), narrow, strictTexts))
})

test('characters that the encoding has not', () => {
  const named = (name: string): Invoice => ({ ...short, payee: { name } })
  expect(fitTexts(named('5 € – Ω'), narrow, strictTexts).payee?.name).toBe('5 € – Ω')
  const replacing = policy({ references: false, replacements: { '€': 'EUR', '–': '-' } })
  expect(fitTexts(named('5 € – a\u0308'), narrow, replacing).payee?.name).toBe('5 EUR - ä')
  expectFailure('KS-MAP-TEXT-CHARACTER', { term: { term: 'BT-59' }, character: 'U+03A9', encoding: 'ISO-8859-1' }, () => fitTexts(named('Ω'), narrow, replacing))
})

test('a replacement counts as long as it is', () => {
  const name = `${'x'.repeat(18)}€`
  expectFailure('KS-MAP-TEXT-TOO-LONG', { length: 21, allowed: 20 }, () => fitTexts({ ...short, payee: { name } }, narrow, policy({ references: false, replacements: { '€': 'EUR' } })))
})
