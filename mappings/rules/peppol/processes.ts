import { codeList } from '../codelists/codeList.ts'

const release = 'Peppol 2026.5, Billing 3.0.21'

/** What BT-24 of a document begins with that follows Peppol BIS Billing 3. */
export const specification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'

/** The business process of an invoice without an answer, which a document has where it names no other. */
export const billing = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'

/** Business processes (BT-23) in which invoices are sent (PEPPOL-EN16931-R007). */
export const processes = codeList('Peppol BIS Billing 3', release, `
  ${billing} urn:peppol:bis:billing_with_response urn:peppol:france:billing:regulated urn:peppol:france:billing:non-regulated
`)
