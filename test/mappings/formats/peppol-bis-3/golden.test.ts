import { test } from 'vitest'
import { peppolBis3 } from '../../../../mappings/formats/peppol-bis-3/format.ts'
import { everyTermCreditNote, everyTermInvoice } from '../../../harness/documents/examples.ts'
import { expectGolden } from '../../../harness/golden.ts'
import { exampleContext } from '../../../harness/renderContext.ts'

test('an invoice with every term', () => {
  expectGolden(import.meta.dirname, 'invoice.xml', peppolBis3.render({ kind: 'invoice', invoice: everyTermInvoice }, exampleContext))
})

test('a credit note with every term', () => {
  expectGolden(import.meta.dirname, 'credit-note.xml', peppolBis3.render({ kind: 'creditNote', invoice: everyTermCreditNote }, exampleContext))
})
