// Written by npm run generate:codelists.
import { codeList } from './codeList.ts'

/** What the VAT point date depends on (BR-CL-06). */
export const taxPointCodes = codeList('UNCL2005', 'EN 16931 validation 1.3.16', '3 35 432')

/** What the VAT point date depends on (PEPPOL-EN16931-CL006). */
export const peppolTaxPointCodes = codeList('UNCL2005 (Peppol)', 'Peppol 2026.5, Billing 3.0.21', '3 35 432')
