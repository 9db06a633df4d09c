/**
 * Remainder by 97 of digits and capital letters, a letter standing for its two digits (A = 10 … Z = 35): ISO 7064 as
 * IBAN and RF references use it.
 */
export function mod97(text: string): number {
  let remainder = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    remainder = code < 65 ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97
  }
  return remainder
}
