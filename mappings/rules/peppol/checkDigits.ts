/** The digits of a text, from its end. */
function fromEnd(text: string): readonly number[] {
  return [...text].reverse().map(Number)
}

function weighted(digits: readonly number[], weight: (index: number) => number): number {
  return digits.reduce((sum, digit, index) => sum + digit * weight(index), 0)
}

/** GS1's check digit: weights 3 and 1 by turns from the right. */
export function isGln(text: string): boolean {
  if (!/^[0-9]+$/.test(text)) return false
  const [check, ...digits] = fromEnd(text)
  return (10 - (weighted(digits, (index) => (index % 2 === 0 ? 3 : 1)) % 10)) % 10 === check
}

/** Modulus 11 with the weights 2 to 7 from the right, of nine digits: a Norwegian organisation. */
export function isNorwegian(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text) || Number(text) === 0) return false
  const [check, ...digits] = fromEnd(text)
  return (11 - (weighted(digits, (index) => (index % 6) + 2) % 11)) % 11 === check
}

/** Modulus 97 of ten digits: a Belgian enterprise. */
export function isBelgian(text: string): boolean {
  return /^[0-9]{10}$/.test(text) && Number(text.slice(8)) === 97 - (Number(text.slice(0, 8)) % 97)
}

/** Luhn's check digit of ten digits: a Swedish organisation. */
export function isSwedish(text: string): boolean {
  if (!/^[0-9]{10}$/.test(text)) return false
  const [check, ...digits] = fromEnd(text)
  const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? ((digit * 2) % 10) + Math.floor((digit * 2) / 10) : digit), 0)
  return (10 - (sum % 10)) % 10 === check
}

/** Modulus 89 of eleven digits, the first less one: an Australian business. */
export function isAustralian(text: string): boolean {
  if (!/^[0-9]{11}$/.test(text)) return false
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
  return [...text].reduce((sum, digit, index) => sum + (Number(digit) - (index === 0 ? 1 : 0)) * (weights[index] ?? 0), 0) % 89 === 0
}

/** An Italian tax code: sixteen letters and digits in their places, or a number of eleven. */
export function isItalianTaxCode(text: string): boolean {
  return /^[A-Za-z]{6}[+-]?\d+[A-Za-z][+-]?\d+.{3}\d[A-Za-z]$/.test(text) && text.length === 16 || /^[+-]?\d+$/.test(text) && text.length === 11
}

/** An Italian VAT number where it begins with IT: eleven digits with their check sum. Others are not looked at. */
export function isItalianVat(text: string): boolean {
  if (!/^(?:IT|it)/.test(text)) return true
  const digits = text.slice(2)
  if (!/^\d{11}$/.test(digits)) return false
  return [...digits].reduce((sum, digit, index) => sum + Number(index % 2 === 0 ? digit : '0246813579'[Number(digit)]), 0) % 10 === 0
}
