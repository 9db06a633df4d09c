// Written by npm run generate:codelists.
import { codeList } from './codeList.ts'

/** Reasons of an allowance (BR-CL-19). */
export const allowanceReasons = codeList('UNCL5189', 'EN 16931 validation 1.3.16', '41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105')

/** Reasons of an allowance (PEPPOL-EN16931-CL002). */
export const peppolAllowanceReasons = codeList('UNCL5189 (Peppol)', 'Peppol 2026.5, Billing 3.0.21', '41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105')
