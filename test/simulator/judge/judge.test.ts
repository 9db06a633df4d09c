import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import type { JudgedFlow } from '../../../simulator/judge/flows.ts'
import { judge, type Verdict } from '../../../simulator/judge/judge.ts'
import { act, actAgain, exchange, folderOf, playedStore, smallMonth } from './playedStore.ts'

const month = smallMonth()
const base = { municipality: 'tampere', system: 'receiver', from: '2026-01-01', mode: 'send', role: 'original', cancelledOrders: 'zero quantities', brings: [], takesAnswers: false } as const

interface Case extends JudgedFlow {
  /** Where one digit is to be changed, and what the judge should then speak of. */
  readonly digits: readonly (readonly [RegExp, string])[]
}

/** The last digit of the first element of that name, whatever stands for the decimal point. */
const digitOf = (element: string): RegExp => new RegExp(`(<${element}(?: [^>]*)?>-?[\\d.,]*)(\\d)`)

const finvoice: Case['digits'] = [
  [digitOf('InvoiceDate'), 'day'],
  [digitOf('OrderIdentifier'), 'BT-13'],
  [digitOf('EpiInstructedAmount'), 'is not the amount to pay'],
  [digitOf('InvoiceTotalVatAmount'), 'VAT in all'],
  [digitOf('RowsTotalVatExcludedAmount'), 'sum of the lines'],
  [digitOf('InvoiceTotalVatExcludedAmount'), 'amount without VAT'],
  [digitOf('VatBaseAmount'), 'amount taxed at'],
  [digitOf('VatRateAmount'), 'VAT 25.5 %'],
  [digitOf('RowVatExcludedAmount'), 'net amount on line'],
  [digitOf('InvoicedQuantity'), 'quantity on line'],
]
const ubl = (quantity: string): Case['digits'] => [
  [digitOf('cbc:IssueDate'), 'day'],
  [digitOf('cbc:PayableAmount'), 'amount to pay'],
  [digitOf('cbc:TaxAmount'), 'VAT in all'],
  [digitOf('cbc:TaxableAmount'), 'amount taxed at'],
  [digitOf('cbc:LineExtensionAmount'), 'sum of the lines'],
  [digitOf('cbc:TaxExclusiveAmount'), 'amount without VAT'],
  [/(<cac:(?:Invoice|CreditNote|Order)Line>[^]*?<cbc:LineExtensionAmount[^>]*>[\d.]*)(\d)/, 'net amount on line'],
  [digitOf(quantity), 'quantity on line'],
]
/** The last digit of the first amount in a group. */
const digitIn = (group: string): RegExp => new RegExp(`(<${group}>\\s*<AMOUNT[^>]*>[\\d.]*)(\\d)`)

const teappsxml: Case['digits'] = [
  [/(<ORDER_INFORMATION ORDER_TYPE="CO">\s*<ORDER_NUMBER>\d*)(\d)/, 'BT-13'],
  [digitIn('INVOICE_TOTAL'), 'amount to pay'],
  [digitIn('VAT_TOTAL'), 'VAT in all'],
  [digitIn('ROWS_TOTAL'), 'sum of the lines'],
  [digitIn('INVOICE_TOTAL_WITHOUT_ADVANCE_PAYMENT'), 'amount without VAT'],
  [digitIn('ACCORDING'), 'amount taxed at'],
  [digitIn('VAT_RATE_TOTAL'), 'VAT 25.5 %'],
  [digitIn('ROW_TOTAL'), 'net amount on line'],
  [digitOf('CHARGED'), 'quantity on line'],
]
const invoices = ['invoice', 'creditNote'] as const

const cases: readonly Case[] = [
  { ...base, documents: invoices, format: 'finvoice-3.0', digits: finvoice },
  { ...base, documents: invoices, format: 'finvoice-3.0-soap', digits: finvoice },
  { ...base, documents: invoices, format: 'peppol-bis-3', digits: [[/(<cac:OrderReference>\s*<cbc:ID>\d*)(\d)/, 'BT-13'], ...ubl('cbc:(?:Invoiced|Credited)Quantity')] },
  { ...base, documents: invoices, format: 'teappsxml-3.0', digits: teappsxml },
  { ...base, documents: ['order'], format: 'peppol-t110', digits: ubl('cbc:Quantity') },
  { ...base, documents: ['despatchAdvice'], format: 'peppol-despatch-advice', digits: [[digitOf('cbc:DeliveredQuantity'), 'quantity on line']] },
]

describe.each(cases)('$format', (flow) => {
  let played: string
  let root: string
  let folder: string
  beforeAll(() => {
    played = playedStore(month, flow)
  })
  beforeEach(() => {
    root = `${played}-copy`
    folder = folderOf(root, flow)
    cpSync(played, root, { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true }))
  afterAll(() => rmSync(played, { recursive: true }))

  const verdict = (): Verdict => judge({ root, book: month.book, flows: [flow] })
  const words = (): readonly string[] => verdict().differences.map((each) => render(each))
  const someFile = (): string => readdirSync(folder).filter((name) => !name.endsWith('.jsonl'))[3] as string
  const bytesOf = (file: string): string => readFileSync(join(folder, file), 'latin1')

  test('a good run has no difference, and its euros agree', () => {
    const { differences, tallies } = verdict()
    expect(differences.map((each) => render(each))).toEqual([])
    expect(tallies.reduce((count, tally) => count + tally.received, 0)).toBeGreaterThan(39)
    for (const tally of tallies) expect([tally.received, tally.receivedEuros]).toEqual([tally.expected, tally.expectedEuros])
  })

  test('a file that was removed is missed', () => {
    rmSync(join(folder, someFile()))
    expect(words()).toEqual([expect.stringContaining('not there any more'), expect.stringContaining('did not reach its receiver')])
  })

  test('a document that never came is missed', () => {
    const file = someFile()
    exchange(folder, file, '')
    expect(words()).toEqual([expect.stringContaining('cannot read'), expect.stringContaining('did not reach its receiver')])
  })

  test('a second effect of the same file is seen', () => {
    actAgain(folder, someFile())
    expect(words()).toEqual([expect.stringContaining('acted on a document more than once')])
  })

  test('a second effect under another name is seen', () => {
    act(folder, 'again.xml', Buffer.from(bytesOf(someFile()), 'latin1'))
    expect(words()).toEqual([expect.stringContaining('acted on a document more than once')])
  })

  test('one digit off is seen, wherever it stands', () => {
    const file = someFile()
    const text = bytesOf(file)
    for (const [pattern, expected] of flow.digits) {
      exchange(folder, file, text.replace(pattern, (_, before: string, digit: string) => before + ((Number(digit) + 1) % 10)))
      expect(words(), String(pattern)).toContainEqual(expect.stringContaining(expected))
    }
    exchange(folder, file, text)
    expect(words()).toEqual([])
  })

  test('a file that the receiver did not act on, and one that was changed afterwards, are seen', () => {
    const file = someFile()
    writeFileSync(join(folder, 'stray.xml'), bytesOf(file), 'latin1')
    appendFileSync(join(folder, file), '\n')
    expect(words()).toEqual([expect.stringContaining('not those that the receiver acted on'), expect.stringContaining('never acted on it')])
  })

  test('a document for somebody else is seen', () => {
    const other = flow.documents.includes('order') ? /T2610\d{5}/g : />L?26[12]0\d{5}</g
    act(folder, 'foreign.xml', Buffer.from(bytesOf(someFile()).replace(other, (number) => number.replace(/26[12]0\d{5}/, '261099999')), 'latin1'))
    expect(words()).toEqual([expect.stringContaining('should not have')])
  })
})
