import { codes } from './codes.ts'

/** Reasons of an allowance: the subset of UNCL5189 in EN 16931. As the rules of release 2026.5 know them (BR-CL-19). */
export const allowanceReasons = codes('41 42 60 62 63 64 65 66 67 68 70 71 88 95 100 102 103 104 105')
