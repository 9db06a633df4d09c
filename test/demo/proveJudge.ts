import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { parseLayout, type CsvLayout, type FixedLayout } from '../../simulator/judge/layouts/layout.ts'
import { carries, comparingOf, flowsOf, type JudgedFlow } from '../../simulator/judge/flows.ts'
import { readHeard } from '../../demo/heardFile.ts'
import { judgeHeard, type Heard } from '../../simulator/judge/heard.ts'
import { judge } from '../../simulator/judge/judge.ts'
import type { ShopBook } from '../../simulator/shop/book.ts'
import { planMonth } from '../../simulator/shop/planMonth.ts'
import { payingOf } from '../../simulator/shop/payments.ts'
import { purchasingOf } from '../../simulator/shop/purchases/purchasing.ts'
import { quickFolder } from '../harness/quickFolder.ts'
import { actAgain, exchange, folderOf } from '../simulator/judge/playedStore.ts'
import { documentsOf } from './demoFiles.ts'

/** Registers tests that the judge sees what is done to the files of a run: one removed, one acted on twice, one a cent, a day, a piece or another order off, in every format. */
export function proveJudge(options: { readonly seed: number; readonly orders: number }, profiles: readonly LoadedProfile[], played: () => string): void {
  const all = profiles.map(({ profile }) => profile)
  const { book, incidents, purchases } = planMonth({ ...options, purchasing: purchasingOf(all), paying: payingOf(all) })
  const comparing = comparingOf(all)
  describe('what the shop was told', () => {
    let heard: readonly Heard[]
    beforeEach(() => { heard = readHeard(played()) })
    const codes = (told: readonly Heard[]): readonly string[] => judgeHeard(told, { book, incidents, comparing, purchases }).map(({ code }) => code)

    test('is all that it should have been told', () => expect(codes(heard)).toEqual([]))

    test.each([['quarantined', 'KS-JUDGE-QUARANTINE'], ['delivered', 'KS-JUDGE-TOLD'], ['differs', 'KS-JUDGE-TOLD'], ['held', 'KS-JUDGE-TOLD'], ['paid', 'KS-JUDGE-TOLD'], ['ordered', 'KS-JUDGE-TOLD']] as const)('that says %s is missed, seen when it comes twice, and seen of something else', (what, code) => {
      const one = heard.find((each) => each.what === what) as Heard
      expect(codes(heard.filter((each) => each !== one))).toEqual([code])
      expect(codes([...heard, { ...one, id: 'another' }])).toEqual([code])
      expect(codes([...heard, { ...one, about: 'something else' }])).toEqual([code])
    })
  })
  describe.each(cases(profiles, book))('$flow.format of $flow.municipality', ({ profile, flow, flows }) => {
    let root: string
    let file: string
    const folder = (): string => folderOf(root, flow)
    const codes = (): ReadonlySet<string> => new Set(judge({ root, book, flows }).differences.map(({ code }) => code))

    beforeEach(() => {
      root = mkdtempSync(join(quickFolder(), 'kuntasilta-judged-'))
      cpSync(join(played(), flow.municipality, 'received'), join(root, flow.municipality, 'received'), { recursive: true })
      const documents = documentsOf(root, 'received', [profile]).filter(({ format }) => format === flow.format)
      expect(documents.length).toBeGreaterThan(0)
      file = basename(documents[0]?.path ?? '')
    })
    afterEach(() => rmSync(root, { recursive: true }))

    test('finds nothing while nobody touches it', () => expect(codes()).toEqual(new Set()))

    test('misses a file that was removed', () => {
      rmSync(join(folder(), file))
      expect(codes()).toContain('KS-JUDGE-LOST')
    })

    test('sees that a file took effect twice', () => {
      actAgain(folder(), file)
      expect(codes()).toContain('KS-JUDGE-DOUBLED')
    })

    test('sees a cent, a day, a piece or another order', () => {
      const text = readFileSync(join(folder(), file), 'latin1')
      const off = oneOff(text, flow)
      expect(off).not.toBe(text)
      exchange(folder(), file, off)
      expect(codes()).toEqual(new Set(['KS-JUDGE-DIFFERENT']))
    })
  })
}

interface Case {
  readonly profile: LoadedProfile
  readonly flow: JudgedFlow
  /** All of its municipality. */
  readonly flows: readonly JudgedFlow[]
}

/** The first flow of each document format that brings anything this month, and every such flow of a layout. */
function cases(profiles: readonly LoadedProfile[], book: ShopBook): readonly Case[] {
  const all = profiles.flatMap((profile) => flowsOf(profile.profile, (file) => parseLayout(readFileSync(join(profile.folder, file), 'utf8'))).map((flow, _, ofProfile) => ({
    profile, flow, flows: ofProfile,
  })))
  const due = [...book.documents, ...book.notices, ...book.devices]
  const busy = all.filter(({ flow }) => due.some((one) => carries(flow, one)))
  return [...Map.groupBy(busy, ({ flow }) => (flow.layout === undefined ? flow.format : `${flow.municipality} ${flow.format}`)).values()].flatMap(([first]) => first ?? [])
}

/** An amount, quantity, price or order number of each family of formats, with its last digit; the first family that a format's name begins with counts. */
const amountIn: readonly (readonly [family: string, amount: RegExp])[] = [
  ['finvoice', /(<InvoiceTotalVatAmount [^>]*>-?[\d,]*)(\d)/],
  ['peppol-despatch-advice', /(<cbc:DeliveredQuantity [^>]*>[\d.]*)(\d)/],
  ['peppol-order-response', /(<cac:OrderReference>\s*<cbc:ID>[^<]*)(\d)/],
  ['peppol-catalogue', /(<cbc:PriceAmount [^>]*>[\d.]*)(\d)/],
  ['peppol', /(<cbc:PayableAmount [^>]*>-?[\d.]*)(\d)/],
  ['teappsxml', /(<INVOICE_TOTAL>\s*<AMOUNT [^>]*>[\d.]*)(\d)/],
  ['cxml', /(orderID="[^"]*)(\d)(?=")/],
  ['p2p-rest', /("quantity":[\d.]*)(\d)/],
  ['sap-odata', /("(?:OrderQuantity|QuantityInEntryUnit)":"[\d.]*)(\d)/],
]

/** The text with the last digit of its first amount, quantity, day or order number raised by one. */
function oneOff(text: string, { format, layout }: JudgedFlow): string {
  switch (layout?.syntax) {
    case 'csv': return oneOffIn(text, layout)
    case 'idoc': return text.replace(/(<(?:LFIMG>[\d.]*|QUALF>001<\/QUALF>\s*<BELNR>[^<]*))(\d)/, (_, before: string, digit: string) => before + raised(digit))
    default: break
  }
  if (layout !== undefined) return oneOffAt(text, layout)
  return text.replace(amountIn.find(([family]) => format.startsWith(family))?.[1] as RegExp, (_, before: string, digit: string) => before + raised(digit))
}

/** What stands once for each document and in no sum of a trailer. */
const changed = ['invoice.totals.tax', 'order.totals.tax', 'receipt.buyersOrder', 'receipt.sellersOrder', 'response.buyersOrder', 'device.statusDate']

/** Separated values have their first document in the second row; an amount to pay stands in each of its rows. */
function oneOffIn(text: string, { columns, separator }: CsvLayout): string {
  const place = columns.findIndex(({ source }) => [...changed, 'order.totals.payable'].includes(source ?? ''))
  return text.split('\r\n').map((row, index) => (index === 1 ? row.split(separator).with(place, raisedAtEnd(row.split(separator)[place] ?? '')).join(separator) : row)).join('\r\n')
}

function oneOffAt(text: string, { records, lineEnd }: FixedLayout): string {
  const [record] = [records.document, records.device].filter((one) => one !== undefined)
  const type = record?.fields.find(({ constant }) => constant !== undefined && constant !== '')
  const ends = lineEnd === 'CRLF' ? '\r\n' : '\n'
  const lines = text.split(ends)
  const places = (record?.fields ?? []).filter(({ source }) => changed.includes(source ?? '')).map(({ from, length }) => {
    const [start, end] = [from - 1, from - 1 + length]
    return { start, end, index: lines.findIndex((line) => type !== undefined && line.startsWith(type.constant ?? '', type.from - 1) && /\d/.test(line.slice(start, end))) }
  })
  const place = places.find(({ index }) => index !== -1)
  if (place === undefined) throw new TypeError(`the file has none of ${changed.join(', ')}`)
  const { start, end, index } = place
  const line = lines[index] ?? ''
  return lines.with(index, line.slice(0, start) + raisedAtEnd(line.slice(start, end)) + line.slice(end)).join(ends)
}

function raisedAtEnd(value: string): string {
  return value.replace(/(\d)(\D*)$/, (_, digit: string, after: string) => raised(digit) + after)
}

function raised(digit: string): string {
  return String((Number(digit) + 1) % 10)
}
