const shape = /^\d{7}-\d$/
const weights = [7, 9, 10, 5, 8, 4, 2] as const

/** The check digit of a Y-tunnus for its first seven digits; undefined where the remainder 1 makes the number unusable. */
export function businessIdCheckDigit(body: string): number | undefined {
  const remainder = weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11
  if (remainder === 1) return undefined
  return remainder === 0 ? 0 : 11 - remainder
}

/** Whether the text is a Finnish business id (Y-tunnus) `nnnnnnn-c` with the right check digit. */
export function isBusinessId(text: string): boolean {
  return shape.test(text) && businessIdCheckDigit(text) === Number(text[8])
}
