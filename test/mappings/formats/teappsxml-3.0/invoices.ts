import fc from 'fast-check'
import { Decimal } from '../../../../mappings/model/decimal.ts'
import type { Invoice } from '../../../../mappings/model/invoice.ts'
import { validInvoice } from '../../../harness/documents/invoices.ts'
import { anyInvoice, withOrders } from '../finvoice-3.0/anyInvoice.ts'

/** Any invoice that TEAPPSXML can hold: its rounding is below ten. */
const holdable: fc.Arbitrary<Invoice> = withOrders(anyInvoice).map((invoice) => ({
  ...invoice,
  totals: { ...invoice.totals, ...(invoice.totals.rounding === undefined ? {} : { rounding: new Decimal(invoice.totals.rounding.unscaled % 1000n, 2) }) },
}))

/** A credit note below zero does not leave (KS-CREDIT-SIGN): a reader tells by its total whether the sums are turned. */
const aboveZero = validInvoice.filter(({ kind, totals }) => kind === 'invoice' || !(totals.taxInclusive.isNegative || totals.taxInclusive.isZero))

/** Valid invoices of the shared generator, and any others, whose sums mean nothing. */
export const invoices = fc.oneof(aboveZero, holdable)
