import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure, render } from '../../../../errors/failure.ts'
import { layoutText, reading } from './exampleLayouts.ts'

const payables = layoutText('payables-proposal')
const codesOf = (text: string): string[] => [...new Set((reading(text, 'layouts/x.yaml').problems ?? []).map(({ code }) => code))]
const changed = (from: string, to: string): string => {
  expect(payables).toContain(from)
  return payables.replace(from, to)
}

test('the examples have no faults', () => {
  expect(codesOf(payables)).toEqual([])
  expect(codesOf(layoutText('device-register'))).toEqual([])
})

test.each([
  ['an unknown field', 'lineEnd: CRLF', 'lineEnd: CRLF\nlineFeed: 1', 'KS-PROFILE-LAYOUT-FIELD'],
  ['another encoding', 'encoding: ISO-8859-1', 'encoding: UTF-8', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a path in the file name', '605_56_', '../605_56_', 'KS-PROFILE-LAYOUT-FIELD'],
  ['an unknown placeholder', '{yyyyMMddHHmmss}.dat', '{time}.dat', 'KS-PROFILE-LAYOUT-FIELD'],
  ['two characters to replace', '"€": "EUR"', '"€€": "EUR"', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a replacement outside the encoding', '"€": "EUR"', '"€": "Ω"', 'KS-PROFILE-LAYOUT-FIELD'],
  ['an overlap', 'from: 48, length: 20', 'from: 47, length: 21', 'KS-PROFILE-LAYOUT-OVERLAP'],
  ['a gap', 'from: 24, length: 17', 'from: 25, length: 16', 'KS-PROFILE-LAYOUT-GAP'],
  ['a gap at the end', 'from: 24, length: 17', 'from: 24, length: 16', 'KS-PROFILE-LAYOUT-GAP'],
  ['a field after the end', 'from: 24, length: 17', 'from: 24, length: 18', 'KS-PROFILE-LAYOUT-LENGTH'],
  ['an unknown source', 'invoice.seller.name', 'invoice.seller.phone', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['a source from Object.prototype', 'invoice.seller.name', 'sum.toString', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['a line source in the document', 'invoice.seller.name', 'line.item.name', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['an order source for invoices', 'invoice.seller.name', 'order.seller.name', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['a sum of a sum', 'payable: invoice.totals.payable', 'payable: sum.net', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['a sum of a text', 'payable: invoice.totals.payable', 'payable: invoice.number', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['a sum that is not there', 'source: sum.net', 'source: sum.gross', 'KS-PROFILE-LAYOUT-SOURCE'],
  ['an amount without decimals', 'source: sum.net, decimals: 2, sign: leading', 'source: sum.net, sign: leading', 'KS-PROFILE-LAYOUT-FIELD'],
  ['decimals on a text', 'source: invoice.seller.name', 'source: invoice.seller.name, decimals: 2', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a date without a pattern', 'source: invoice.issueDate, date: yyyyMMdd', 'source: invoice.issueDate', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a date pattern of another width', 'date: yyyyMMdd }', 'date: yyMMdd }', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a time of day on a date', 'length: 8, source: invoice.issueDate, date: yyyyMMdd', 'length: 8, source: invoice.issueDate, date: yyMMddHH', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a code that is too long', 'creditNote: H', 'creditNote: HY', 'KS-PROFILE-LAYOUT-FIELD'],
  ['a constant that is too long', 'constant: "99"', 'constant: "999"', 'KS-PROFILE-LAYOUT-FIELD'],
  ['constant and source', 'constant: "99"', 'constant: "99", source: count.lines', 'KS-PROFILE-LAYOUT-FIELD'],
  ['two fields of one name', 'name: supplierName', 'name: number', 'KS-PROFILE-LAYOUT-FIELD'],
  ['records that look alike', 'constant: "99"', 'constant: "00"', 'KS-PROFILE-LAYOUT-ALIKE'],
  ['no record for what is carried', 'carries: [invoice, creditNote]', 'carries: [devices]', 'KS-PROFILE-LAYOUT-FIELD'],
])('%s is found', (_, from, to, code) => {
  expect(codesOf(changed(from, to))).toContain(code)
})

test('a problem says where, what and what to do', () => {
  const [first] = reading(changed('invoice.issueDate, date: yyyyMMdd', 'invoice.issueDate'), 'nokia/layouts/x.yaml').problems ?? []
  expect(first && render(first)).toContain('nokia/layouts/x.yaml, line 28: records.document.issued is no date. Write a pattern, such as date: yyyyMMdd')
})

test('whatever the text is, the answer is a layout or problems', () => {
  fc.assert(fc.property(fc.nat(payables.length), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.nat(12), (at, inserted, removed) => {
    const { layout, problems } = safely(payables.slice(0, at) + inserted + payables.slice(at + removed))
    expect((layout === undefined) !== (problems === undefined)).toBe(true)
    for (const one of problems ?? []) expect(render(one)).toContain('x.yaml')
  }), { numRuns: 200 })
})

/** What is no YAML is the strict reader's to refuse. */
function safely(text: string): ReturnType<typeof reading> {
  try {
    return reading(text, 'x.yaml')
  } catch (error) {
    if (error instanceof Failure) return { problems: [error.problem] }
    throw error
  }
}
