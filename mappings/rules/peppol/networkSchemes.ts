import { isAustralian, isBelgian, isGln, isItalianTaxCode, isItalianVat, isNorwegian, isSwedish } from './checkDigits.ts'

/** A scheme of identifiers whose form the network knows, and the rule that asks for it. */
export interface NetworkScheme {
  /** PEPPOL-COMMON-… */
  readonly id: string
  readonly scheme: string
  readonly flag: 'fatal' | 'warning'
  /** Whether only electronic addresses are looked at. */
  readonly ofEndpoints?: true
  /** Of an identifier without blanks around it, and as it is written. */
  isRight(text: string, written: string): boolean
}

function like(pattern: RegExp): NetworkScheme['isRight'] {
  return (text) => pattern.test(text)
}

/** A form in which blanks around the identifier do not suit. */
function writtenLike(pattern: RegExp): NetworkScheme['isRight'] {
  return (_text, written) => pattern.test(written)
}

/** A Dutch VAT number. */
export const dutchVat = /^NL[0-9]{9}B[0-9]{2}$/

/** Forms and check digits of identifiers, by release 2026.5. */
export const networkSchemes: readonly NetworkScheme[] = [
  { id: 'PEPPOL-COMMON-R040', scheme: '0088', flag: 'fatal', isRight: isGln },
  { id: 'PEPPOL-COMMON-R041', scheme: '0192', flag: 'fatal', isRight: isNorwegian },
  { id: 'PEPPOL-COMMON-R042', scheme: '0184', flag: 'fatal', isRight: writtenLike(/^(?:DK)?[0-9]{8}$/) },
  { id: 'PEPPOL-COMMON-R043', scheme: '0208', flag: 'fatal', isRight: isBelgian },
  { id: 'PEPPOL-COMMON-R044', scheme: '0201', flag: 'warning', isRight: like(/^[A-Za-z0-9]{6}$/) },
  { id: 'PEPPOL-COMMON-R045', scheme: '0210', flag: 'warning', isRight: isItalianTaxCode },
  { id: 'PEPPOL-COMMON-R046', scheme: '9907', flag: 'warning', ofEndpoints: true, isRight: isItalianTaxCode },
  { id: 'PEPPOL-COMMON-R047', scheme: '0211', flag: 'warning', isRight: isItalianVat },
  { id: 'PEPPOL-COMMON-R049', scheme: '0007', flag: 'fatal', isRight: isSwedish },
  { id: 'PEPPOL-COMMON-R050', scheme: '0151', flag: 'fatal', isRight: isAustralian },
  { id: 'PEPPOL-COMMON-R052', scheme: '0096', flag: 'fatal', isRight: writtenLike(/^[0-9]{10}$/) },
  { id: 'PEPPOL-COMMON-R053', scheme: '0198', flag: 'fatal', isRight: writtenLike(/^DK[0-9]{8}$/) },
  { id: 'PEPPOL-COMMON-R054', scheme: '0106', flag: 'warning', isRight: like(/^[0-9]{8}$/) },
  { id: 'PEPPOL-COMMON-R055', scheme: '0190', flag: 'warning', isRight: like(/^[0-9]{20}$/) },
  { id: 'PEPPOL-COMMON-R056-1', scheme: '9944', flag: 'warning', isRight: like(dutchVat) },
  { id: 'PEPPOL-COMMON-R057', scheme: '0217', flag: 'warning', isRight: like(/^[0-9]{12}$/) },
]
