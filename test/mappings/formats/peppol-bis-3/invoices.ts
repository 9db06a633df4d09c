import fc from 'fast-check'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { validInvoice } from '../../../harness/documents/invoices.ts'
import { anyInvoice } from '../finvoice-3.0/anyInvoice.ts'

/** Terms that no other generator gives: Finvoice has no place for them, or a valid invoice no need. */
const more = fc.record({
  accountingCurrency: fc.constantFrom(undefined, 'SEK'),
  taxPointDateCode: fc.constantFrom(undefined, '3', '432'),
  businessProcess: fc.constantFrom(undefined, 'urn:peppol:bis:billing_with_response'),
  endpoint: fc.constantFrom(undefined, { id: '003723621803', scheme: '0216' }),
  order: fc.constantFrom({}, { purchaseOrder: 'O-1' }, { salesOrder: 'S-1' }, { purchaseOrder: 'O-1', salesOrder: 'S-1' }),
  document: fc.uint8Array({ maxLength: 20, minLength: 1 }).map((content) => ({ id: 'A', embedded: { fileName: 'a ä.pdf', mimeType: 'application/pdf', content } })),
})

/** Any invoice that Peppol BIS Billing can hold; its sums mean nothing. */
const holdable: fc.Arbitrary<Invoice> = fc.tuple(anyInvoice, more).map(([invoice, { accountingCurrency, taxPointDateCode, businessProcess, endpoint, order, document }]) => ({
  ...invoice,
  ...(accountingCurrency === undefined ? {} : { accountingCurrency }),
  ...(taxPointDateCode === undefined ? {} : { taxPointDateCode }),
  ...(businessProcess === undefined ? {} : { businessProcess }),
  buyerReference: invoice.buyerReference ?? 'B',
  seller: { ...invoice.seller, ...(endpoint === undefined ? {} : { endpoint }) },
  totals: { ...invoice.totals, ...(accountingCurrency === undefined ? {} : { taxInAccountingCurrency: Decimal.of('9.50') }) },
  supportingDocuments: [document, ...invoice.supportingDocuments],
  lines: invoice.lines.map((line) => (line.object === undefined ? { ...line, ...order } : line)),
}))

/** Valid invoices of the shared generator, and any others. */
export const invoices = fc.oneof(validInvoice, holdable)
