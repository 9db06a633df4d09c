import type { Pattern } from './writing.ts'

/** ISO 6523 code of a SchemeID (type iso6523cid). */
export const icd: Pattern = { pattern: /^[0-9]{4}$/, allowed: 'four digits, an ISO 6523 code' }

/** Code of a United Nations list: one to three capitals and digits (types untdid…). */
export const untdid: Pattern = { pattern: /^[A-Z0-9]{1,3}$/, allowed: 'one to three capital letters and digits' }

export const country: Pattern = { pattern: /^[A-Z]{2}$/, allowed: 'two capital letters of ISO 3166-1' }

export const currency: Pattern = { pattern: /^[A-Z]{3}$/, allowed: 'three capital letters of ISO 4217' }

export const listVersion: Pattern = { pattern: /^.{1,35}$/u, allowed: '1 to 35 characters' }

/** Unit of Rec 20 or 21 (type unitCodeUN). */
export const unit: Pattern = { pattern: /^[A-Z0-9]{2,3}$/, allowed: 'two or three capital letters and digits of Rec 20 or 21' }

export const account: Pattern = { pattern: /^[A-Za-z0-9]{2,34}$/, allowed: '2 to 34 letters and digits, an IBAN without spaces' }

export const bic: Pattern = { pattern: /^[A-Z0-9]{8}([A-Z0-9]{3})?$/, allowed: '8 or 11 capital letters and digits' }

/** Reference number of a payment (type EpiRemittanceInfoIdentifierPattern). */
export const remittance: Pattern = { pattern: /^([0-9]{2,20}|RF[0-9]{2}[0-9A-Za-z]{1,21})$/, allowed: 'a Finnish reference number or an RF reference, without spaces' }

/**
 * VAT categories of EN 16931 that Finvoice can say. L, M and B belong to other countries; ZEG and ZES are Finvoice's own
 * and not in EN 16931.
 */
export const vatCategory: Pattern = { pattern: /^(S|Z|E|AE|K|G|O)$/, allowed: 'S, Z, E, AE, K, G or O' }

export const vatExemption: Pattern = { pattern: /^[A-Za-z0-9-]{1,20}$/, allowed: '1 to 20 letters, digits and hyphens' }

/** Scheme of a network address (type ElectronicAddrSchemeIdType). */
export const addressScheme: Pattern = { pattern: /^[A-Za-z0-9:._-]{1,10}$/, allowed: '1 to 10 letters and digits, an EAS code' }

export const noteSubject: Pattern = { pattern: /^\S{1,20}$/, allowed: '1 to 20 characters without spaces' }

/** Account of the basic list (type genericNMtokenType0_4). */
export const basicAccount: Pattern = { pattern: /^[A-Za-z0-9._:-]{1,4}$/, allowed: 'letters and digits without spaces' }

/** InvoiceTypeCode (type InvoiceTypeCodePatternFI); a line of business may have numbers of its own. */
export const invoiceType: Pattern = { pattern: /^(?:REQ|QUO|ORD|ORC|INV|DEV|TES|INF|PRI|DEN|SEI|REC|RES|SDD)\d\d$/, allowed: 'the kinds of message of Finvoice, with two digits' }

/** OriginCode (type OriginCodeType). Cancel takes back what a credit note credits, and stands in no other message (guidelines 3.0, section 10.7). */
export const origin: Pattern = { pattern: /^(?:Original|Copy)$/, allowed: 'Original or Copy; Cancel stands in a credit note (INV02) alone' }
export const originOfCredit: Pattern = { pattern: /^(?:Original|Copy|Cancel)$/, allowed: 'Original, Copy or Cancel' }
