// Written by npm run generate:codelists.
import { codeList } from './codeList.ts'

/** Types of an invoice (BR-CL-01). */
export const invoiceTypes = codeList('UNCL1001 of an invoice', 'EN 16931 validation 1.3.16', `
  71 80 81 82 84 102 130 202 203 204 211 218 219 295 325 326 331 380 382 383 384 385 386 387 388 389 390 393 394 395 456 457 471 472 473 500
  501 527 553 575 623 633 751 780 817 870 875 876 877 935
`)

/** Types of a credit note (BR-CL-01). */
export const creditNoteTypes = codeList('UNCL1001 of a credit note', 'EN 16931 validation 1.3.16', '81 83 261 262 296 308 381 396 420 458 502 503 532')

/** Types of an invoice (PEPPOL-EN16931-P0100). */
export const peppolInvoiceTypes = codeList('UNCL1001 of an invoice (Peppol)', 'Peppol 2026.5, Billing 3.0.21', `
  71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877
`)

/** Types of a credit note (PEPPOL-EN16931-P0101). */
export const peppolCreditNoteTypes = codeList('UNCL1001 of a credit note (Peppol)', 'Peppol 2026.5, Billing 3.0.21', '381 396 81 83 532')
