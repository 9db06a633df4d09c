import { describe, expect, test } from 'vitest'
import { finvoice30 } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { teappsxml30 } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { judge } from '../../../../mappings/rules/judge.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote } from '../finvoice-3.0/exampleInvoice.ts'

const document = { kind: 'creditNote', invoice: exampleCreditNote } as const

/** A format, how it is read, and its text with every sum above zero, with its first line below zero, and with totals of nought. */
const formats = [
  {
    name: 'Finvoice',
    written: text(finvoice30.render(document, context)),
    read: readFinvoice,
    above: (all: string) => all.replace(/>-(?=[\d,]+<)/g, '>'),
    lineBelow: (all: string) => all.replace(/(<RowVatExcludedAmount [^>]*>)/, '$1-'),
    nought: (all: string) => all.replace(/(<(?:InvoiceTotalVat\w+|EpiInstructed)Amount [^>]*>)[-\d,]+/g, '$10,00'),
  },
  {
    name: 'TEAPPSXML',
    written: text(teappsxml30.render(document, context)),
    read: readTeappsxml,
    above: (all: string) => all.replaceAll('SIGN="-"', 'SIGN="+"'),
    lineBelow: (all: string) => all.replace(/(<ROW_TOTAL>\s*<AMOUNT SIGN=")\+(" VAT="EXCLUDED")/, '$1-$2'),
    nought: (all: string) => all.replace(/<INVOICE_TOTAL(?:_WITHOUT_ADVANCE_PAYMENT)?>(?:\s*<AMOUNT [^>]*>[\d.]+<\/AMOUNT>)+/g, (total) => total.replace(/>[\d.]+</g, '>0.00<')),
  },
]

describe.each(formats)('a credit note in $name', ({ written, read, above, lineBelow, nought }) => {
  const stated = (all: string) => read(Buffer.from(all, 'latin1'))
  const netOf = (all: string) => stated(all).lines?.[0]?.netAmount?.toString()
  const signFindings = (all: string) => judge(stated(all), ['finnish']).filter(({ rule }) => rule.id === 'KS-CREDIT-SIGN')
  const net = exampleCreditNote.lines[0]?.netAmount.toString()

  test('below zero is turned', () => {
    expect(netOf(written)).toBe(net)
    expect(signFindings(written)).toEqual([])
  })

  test('above zero is what it says, and no rule objects to its sign', () => {
    expect(above(written)).not.toBe(written)
    expect(netOf(above(written))).toBe(net)
    expect(signFindings(above(written))).toEqual([])
  })

  test('above zero with a line that takes back less is not turned by that line', () => {
    const mixed = lineBelow(above(written))
    expect(mixed).not.toBe(above(written))
    expect(netOf(mixed)).toBe(`-${net}`)
    expect(signFindings(mixed)).toEqual([])
  })

  test('whose totals are nought is turned by what stands below zero', () => {
    expect(nought(written)).not.toBe(written)
    expect(netOf(nought(written))).toBe(net)
    expect(netOf(nought(above(written)))).toBe(net)
  })
})

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
