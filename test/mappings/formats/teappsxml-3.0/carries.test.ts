import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { carries } from '../../../../mappings/formats/teappsxml-3.0/carries.ts'
import { teappsxml30Zip } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { standards } from '../../../harness/standards.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { filesOf } from '../zip/unzip.ts'
import { invoices } from './invoices.ts'
import { teappsxmlRows } from './mappingRows.ts'

const seed = 20261127

/** What the generators leave out: another currency for the VAT, a business process, accounts without IBAN, a payment reference in words. */
const besides: readonly Invoice[] = [
  {
    ...exampleInvoice, businessProcess: 'TT01', accountingCurrency: 'SEK', totals: { ...exampleInvoice.totals, taxInAccountingCurrency: Decimal.of('1.00') },
    payment: { meansCode: '30', remittance: 'LASKU 1', creditTransfers: [{ account: '15903000000776' }], directDebit: { debitedAccount: '15903000000776' } },
  },
  { ...exampleCreditNote, payee: { name: 'Rahoitus', identifier: { id: '1', scheme: '0088' }, legalRegistration: { id: '2362180-3', scheme: '0212' } } },
]

test(`every place of the table of terms is written (seed ${seed})`, () => {
  const missing = new Set(Object.entries(carries.terms).flatMap(([term, { path }]) => path.split(', ').map((one) => `${term} ${one}`)))
  for (const invoice of [...besides, ...fc.sample(invoices, { numRuns: 400, seed })]) {
    const document = XmlDocument.fromBuffer(filesOf(teappsxml30Zip.render({ kind: invoice.kind, invoice }, context))[0]?.content ?? new Uint8Array())
    for (const one of missing) {
      if (document.get(`//INVOICE/${one.slice(one.indexOf(' ') + 1)}`) !== null) missing.delete(one)
    }
    document.dispose()
  }
  expect([...missing]).toEqual([])
})

standards.test('every term of the official mapping table is in ours', () => {
  const official = new Set(teappsxmlRows().flatMap(({ terms }) => terms).filter((term) => term.startsWith('BT-')))
  expect([...official].filter((term) => !(term in carries.terms))).toEqual([])
})
