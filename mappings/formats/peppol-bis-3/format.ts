import type { DocumentFormat } from '../format.ts'
import { invoiceFormat } from '../invoiceFormat.ts'
import { renderInvoice } from './document.ts'

/**
 * Peppol BIS Billing 3.0 (release 2026.5): UBL 2.1 Invoice for an invoice, CreditNote for a credit note. Throws
 * KS-MAP-KIND for any other document, KS-MAP-PEPPOL-ENDPOINT for a party without an address of the network.
 */
export const peppolBis3: DocumentFormat = invoiceFormat('peppol-bis-3', 'xml', renderInvoice)
