import { codes } from './codes.ts'

/** VAT categories: the subset of UNCL5305 in EN 16931. As the rules of release 2026.5 know them (BR-CL-17). */
export const vatCategories = codes('AE L M E S Z G O K B')
