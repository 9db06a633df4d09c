import type { Language } from '../../../errors/language.ts'

/** A text in each language. */
export type InWords = Readonly<Record<Language, string>>

export type CodeList = 'documentType' | 'taxPoint' | 'paymentMeans' | 'vatCategory' | 'unit' | 'classification' | 'scheme'

const invoiceDate: InWords = { fi: 'laskun päivä', sv: 'fakturadatum', en: 'invoice date' }
const deliveryDate: InWords = { fi: 'toimituspäivä', sv: 'leveransdag', en: 'delivery date' }
const paymentDate: InWords = { fi: 'maksupäivä', sv: 'betalningsdag', en: 'payment date' }
const creditTransfer: InWords = { fi: 'tilisiirto', sv: 'girering', en: 'credit transfer' }
const card: InWords = { fi: 'kortti', sv: 'kort', en: 'card' }
const pieces: InWords = { fi: 'kpl', sv: 'st', en: 'pcs' }
const everywhere = (word: string): InWords => ({ fi: word, sv: word, en: word })

/** Codes of an invoice in words, by code list; codes that are not here are shown as they are. */
export const codeWords: Readonly<Record<CodeList, Readonly<Record<string, InWords>>>> = {
  /** UNCL1001 (BT-3). */
  documentType: {
    326: { fi: 'osalasku', sv: 'delfaktura', en: 'partial invoice' },
    380: { fi: 'lasku', sv: 'faktura', en: 'invoice' },
    381: { fi: 'hyvityslasku', sv: 'kreditnota', en: 'credit note' },
    384: { fi: 'korjattu lasku', sv: 'korrigerad faktura', en: 'corrected invoice' },
    386: { fi: 'ennakkolasku', sv: 'förskottsfaktura', en: 'prepayment invoice' },
    389: { fi: 'itselaskutus', sv: 'självfakturering', en: 'self-billed invoice' },
    393: { fi: 'rahoitusyhtiön lasku', sv: 'factoringfaktura', en: 'factored invoice' },
  },
  /** UNCL2005 (BT-8), by its semantic codes and by those that UBL writes. */
  taxPoint: { 5: invoiceDate, 3: invoiceDate, 29: deliveryDate, 35: deliveryDate, 72: paymentDate, 432: paymentDate },
  /** UNCL4461 (BT-81). */
  paymentMeans: {
    1: { fi: 'ei määritelty', sv: 'inte angivet', en: 'not defined' },
    10: { fi: 'käteinen', sv: 'kontant', en: 'cash' },
    30: creditTransfer,
    31: creditTransfer,
    42: creditTransfer,
    48: card,
    49: { fi: 'suoraveloitus', sv: 'autogiro', en: 'direct debit' },
    54: card,
    55: card,
    57: { fi: 'toistuva maksu', sv: 'stående överenskommelse', en: 'standing agreement' },
    58: { fi: 'SEPA-tilisiirto', sv: 'SEPA-girering', en: 'SEPA credit transfer' },
    59: { fi: 'SEPA-suoraveloitus', sv: 'SEPA-autogiro', en: 'SEPA direct debit' },
    97: { fi: 'kuittaus', sv: 'kvittning', en: 'clearing between partners' },
  },
  /** UNCL5305 (BT-95, 102, 118, 151). */
  vatCategory: {
    S: { fi: 'verollinen', sv: 'skattepliktig', en: 'taxed' },
    Z: { fi: 'nollaverokanta', sv: 'nollmomssats', en: 'zero rated' },
    E: { fi: 'veroton', sv: 'skattefri', en: 'exempt' },
    AE: { fi: 'käännetty verovelvollisuus', sv: 'omvänd skattskyldighet', en: 'reverse charge' },
    K: { fi: 'yhteisömyynti', sv: 'gemenskapsintern försäljning', en: 'intra-community supply' },
    G: { fi: 'vienti EU:n ulkopuolelle', sv: 'export utanför EU', en: 'export outside the EU' },
    O: { fi: 'arvonlisäveron ulkopuolella', sv: 'utanför momsen', en: 'outside the scope of VAT' },
    L: { fi: 'Kanariansaarten vero', sv: 'Kanarieöarnas skatt', en: 'Canary Islands tax' },
    M: { fi: 'Ceutan ja Melillan vero', sv: 'Ceutas och Melillas skatt', en: 'tax of Ceuta and Melilla' },
    B: { fi: 'ostajan tilittämä vero (Italia)', sv: 'skatt som köparen redovisar (Italien)', en: 'VAT paid by the buyer (Italy)' },
  },
  /** UN/ECE Rec 20 and 21 (BT-130, 150), as they stand after a number. */
  unit: {
    C62: pieces,
    EA: pieces,
    H87: pieces,
    XPP: pieces,
    PR: { fi: 'pari', sv: 'par', en: 'pr' },
    SET: { fi: 'sarja', sv: 'sats', en: 'set' },
    XPK: { fi: 'pkt', sv: 'förp.', en: 'pkg' },
    XBX: { fi: 'ltk', sv: 'ask', en: 'box' },
    MIN: everywhere('min'),
    HUR: everywhere('h'),
    DAY: { fi: 'pv', sv: 'dgr', en: 'd' },
    WEE: { fi: 'vk', sv: 'v', en: 'wk' },
    MON: { fi: 'kk', sv: 'mån', en: 'mo' },
    ANN: { fi: 'v', sv: 'år', en: 'yr' },
    GRM: everywhere('g'),
    KGM: everywhere('kg'),
    TNE: everywhere('t'),
    MTR: everywhere('m'),
    KMT: everywhere('km'),
    MTK: everywhere('m²'),
    MTQ: everywhere('m³'),
    LTR: everywhere('l'),
    KWH: everywhere('kWh'),
    P1: everywhere('%'),
  },
  /** UNCL7143 (BT-158). */
  classification: {
    TST: everywhere('UNSPSC'),
    STI: everywhere('CPV'),
    SRV: everywhere('GTIN'),
    MP: { fi: 'valmistajan tuotenumero', sv: 'tillverkarens artikelnummer', en: "manufacturer's number" },
  },
  /** ISO 6523 ICD and EAS of identifiers and addresses. */
  scheme: {
    '0037': everywhere('OVT'),
    '0088': everywhere('GLN'),
    '0160': everywhere('GTIN'),
    '0212': { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
    '0213': { fi: 'ALV-numero', sv: 'momsnummer', en: 'VAT number' },
    '0216': everywhere('OVT'),
    '9918': everywhere('IBAN'),
  },
}
