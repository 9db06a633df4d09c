import { mod97 } from './mod97.ts'

const shape = /^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/

/** Length of an IBAN by country, of the SEPA countries (IBAN registry, ISO 13616). */
const lengths: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GI: 23, GR: 27,
  HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24,
  SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
}

/** The two check digits of an IBAN for this country and account. */
export function ibanCheckDigits(country: string, account: string): string {
  return String(98 - mod97(`${account}${country}00`)).padStart(2, '0')
}

/** Whether the text is an IBAN in electronic form, without spaces; the length is judged for SEPA countries. */
export function isIban(text: string): boolean {
  if (!shape.test(text)) return false
  const length = lengths[text.slice(0, 2)]
  return (length === undefined || text.length === length) && mod97(text.slice(4) + text.slice(0, 4)) === 1
}
