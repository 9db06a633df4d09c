import { test } from 'vitest'
import { teappsxml30 } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'

test('an invoice', () => {
  expectGolden(import.meta.dirname, 'invoice.xml', teappsxml30.render({ kind: 'invoice', invoice: exampleInvoice }, context))
})

test('a credit note', () => {
  expectGolden(import.meta.dirname, 'credit-note.xml', teappsxml30.render({ kind: 'creditNote', invoice: exampleCreditNote }, context))
})

test('an invoice that is sent as a test', () => {
  expectGolden(import.meta.dirname, 'test-invoice.xml', teappsxml30.render({ kind: 'invoice', invoice: exampleInvoice }, { ...context, environment: 'test' }))
})
