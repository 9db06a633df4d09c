// Written by npm run generate:codelists.
import { codeList } from './codeList.ts'

/** VAT categories (BR-CL-17, BR-CL-18). */
export const vatCategories = codeList('UNCL5305', 'EN 16931 validation 1.3.16', 'AE L M E S Z G O K B')
