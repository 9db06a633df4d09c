import { test } from 'vitest'
import { finvoice30, finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { context } from './anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from './exampleInvoice.ts'

test('an invoice', () => {
  expectGolden(import.meta.dirname, 'invoice.xml', finvoice30.render({ kind: 'invoice', invoice: exampleInvoice }, context))
})

test('a credit note', () => {
  expectGolden(import.meta.dirname, 'credit-note.xml', finvoice30.render({ kind: 'creditNote', invoice: exampleCreditNote }, context))
})

test('a credit note after its SOAP frame', () => {
  expectGolden(import.meta.dirname, 'credit-note-soap.xml', finvoice30Soap.render({ kind: 'creditNote', invoice: exampleCreditNote }, { ...context, role: 'copy' }))
})
