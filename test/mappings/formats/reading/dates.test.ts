import { describe, expect, test } from 'vitest'
import { finvoice30 } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { teappsxml30 } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { readTeappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { judge } from '../../../../mappings/rules/judge.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'

const document = { kind: 'invoice', invoice: { ...exampleInvoice, issueDate: '2026-02-27', dueDate: '2026-02-28' } } as const

const formats = [
  { name: 'Finvoice', bytes: finvoice30.render(document, context), read: readFinvoice, change: (all: string, of: string, to: string) => all.replaceAll(of.replaceAll('-', ''), to.replaceAll('-', '')) },
  { name: 'TEAPPSXML', bytes: teappsxml30.render(document, context), read: readTeappsxml, change: (all: string, of: string, to: string) => all.replace(parts(of), (found) => found.replace(`<DAY>${of.slice(8)}`, `<DAY>${to.slice(8)}`)) },
]

/** A date in four elements. */
function parts(date: string): RegExp {
  return new RegExp(`<DAY>${date.slice(8)}</DAY>\\s*<MONTH>${date.slice(5, 7)}</MONTH>\\s*<CENTURY>20</CENTURY>\\s*<DECADE_AND_YEAR>26`, 'g')
}

describe.each(formats)('a date in $name', ({ bytes, read, change }) => {
  const written = Buffer.from(bytes).toString('latin1')
  const found = (all: string) => judge(read(Buffer.from(all, 'latin1')), ['finnish']).filter(({ rule }) => rule.id === 'KS-DATE').map(({ problem: { parameters } }) => parameters)

  test('that exists is not objected to', () => {
    expect(found(written)).toEqual([])
  })

  test.each([['2026-02-27', '2026-02-29', 'BT-2'], ['2026-02-28', '2026-02-30', 'BT-9']])('%s that became %s does not exist', (of, to, term) => {
    const all = change(written, of, to)
    expect(all).not.toBe(written)
    expect(found(all)).toMatchObject([{ term: { term }, value: to }])
  })
})
