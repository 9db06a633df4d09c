import { describe, expect, test } from 'vitest'
import { render } from '../../../../errors/failure.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import { readDocuments } from '../../../../mappings/formats/layouts/readDocuments.ts'
import { paymentColumns as column, paymentLayout } from '../../../harness/paymentLayout.ts'
import { purchaseOrder, receipt } from '../../../harness/purchaseOrder.ts'
import { layoutOf } from './exampleLayouts.ts'
import { municipalLayout, written } from './municipalLayouts.ts'
import { thrown } from './thrown.ts'

const payments = inboundLayout(layoutOf(paymentLayout([column.invoice, column.amount, column.paid], ['headerRow: true']), true), 'layout:layouts/payments.yaml')

/** What stands at each place: the kind, or why it cannot be read. */
const parts = (all: ReturnType<typeof readDocuments> | ReturnType<typeof payments.read>): readonly string[] => all.map((part) => (part.kind === 'unreadable' ? [part.problem, ...part.problem.also ?? []].map((each) => render(each)).join(' ') : part.kind))

describe('a row of a payment file that cannot be read', () => {
  test('is named with its row, and those around it are read in their places', () => {
    const read = parts(payments.read('payments_000001.csv', Buffer.from('Invoice;Amount;Paid\n1;10.00;2026-03-20\n2;ten;20.3.2026\n3;30.00\n;40.00;2026-03-20\n5;50.00;2026-03-20\n')))
    expect(read.map((part) => (part === 'payment' ? part : 'unreadable'))).toEqual(['payment', 'unreadable', 'unreadable', 'unreadable', 'payment'])
    expect(read[1]).toContain('row 3: Amount (column 2) is "ten"')
    expect(read[1]).toContain('row 3: Paid (column 3) is "20.3.2026"')
    expect(read[2]).toContain('row 4: 2 values instead of 3')
    expect(read[3]).toContain('row 5: there is no payment.invoice or payment.reference')
  })

  test('stops the file where it breaks off, or has other columns', () => {
    for (const text of ['Invoice;Amount;Paid\n1;10.00;2026-03-20\n2;20.0', 'Invoice;Paid;Amount\n1;2026-03-20;10.00\n', 'Invoice;Amount;Paid\n"1;10.00;2026-03-20\n']) {
      expect(thrown(() => payments.read('payments_000001.csv', Buffer.from(text)))?.code).toBe('KS-SYSTEM-LAYOUT-READ')
    }
  })
})

describe('a document of several rows', () => {
  const layout = municipalLayout('lempaala/receipts')
  const file = (from = '', to = ''): Buffer => Buffer.from(Buffer.from(written(layout, [{ kind: 'receipt', receipt: receipt('GR-1') }, { kind: 'receipt', receipt: receipt('GR-2') }])).toString('latin1').replace(from, to), 'latin1')

  test('is not read without one of them, and the other documents are', () => {
    expect(parts(readDocuments(layout, file()))).toEqual(['receipt', 'receipt'])
    const quantity = /;(\d+,\d{4});/.exec(file().toString('latin1'))![1]!
    expect(parts(readDocuments(layout, file(quantity, 'two')))).toEqual([expect.stringContaining('is "two"'), 'receipt'])
  })

  test('may be that of any row that does not say: nothing of the file is trusted', () => {
    expect(thrown(() => readDocuments(layout, file('GR-2;', 'GR-2;;')))?.code).toBe('KS-SYSTEM-LAYOUT-READ')
  })
})

describe('a file of fixed positions', () => {
  const layout = municipalLayout('orivesi/orders')
  const bytes = Buffer.from(written(layout, [{ kind: 'order', order: purchaseOrder('4500000001') }, { kind: 'order', order: purchaseOrder('4500000002') }]))
  /** The file with other digits in the first field of this source. */
  const spoilt = (source: string): Buffer => {
    if (layout.syntax !== 'fixed') throw new TypeError('not of fixed positions')
    const record = Object.values(layout.records).find((one) => one?.fields.some((field) => field.source === source))!
    const { from, length } = record.fields.find((field) => field.source === source)!
    const rows = bytes.toString('latin1').split('\r\n')
    const index = rows.findIndex((row) => row.length === record.length && record.fields.every(({ constant, from: at, length: wide }) => constant === undefined || row.slice(at - 1, at - 1 + wide) === constant.padEnd(wide)))
    rows[index] = `${rows[index]!.slice(0, from - 1)}${'?'.repeat(length)}${rows[index]!.slice(from - 1 + length)}`
    return Buffer.from(rows.join('\r\n'), 'latin1')
  }

  test('is read but for the document that cannot be, where its trailer is right', () => {
    expect(parts(readDocuments(layout, spoilt('order.issueDate')))).toEqual([expect.stringMatching(/record \d+ \(document\): \S+ \(positions \d+ to \d+\) is "\?+"/), 'order'])
  })

  test('is not trusted where its trailer cannot be compared, or is wrong', () => {
    for (const source of ['line.netAmount', 'count.lines']) expect(thrown(() => readDocuments(layout, spoilt(source)))?.code).toBe('KS-SYSTEM-LAYOUT-VALUE')
  })
})

test('an IDoc that cannot be read stops no other of its message', () => {
  const layout = municipalLayout('tampere/orders', true)
  const [one, two] = ['4500000001', '4500000002'].map((number) => Buffer.from(written(municipalLayout('tampere/orders'), [{ kind: 'order', order: purchaseOrder(number) }])).toString())
  const idoc = (text: string): string => /<IDOC[\s\S]*<\/IDOC>/.exec(text)![0]
  const text = one!.replace(idoc(one!), `${idoc(one!).replace(/<MENGE>[^<]*/, '<MENGE>two')}${idoc(two!)}`)
  expect(parts(readDocuments(layout, Buffer.from(text)))).toEqual([expect.stringContaining('MENGE (E1EDP01/MENGE) is "two"'), 'order'])
})
