import fc from 'fast-check'

/** Texts of so many decimal digits. */
export function digits(minLength: number, maxLength = minLength): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((values) => values.join(''))
}

/** The text with one digit, at the index, raised by the step (1 to 9, modulo 10). */
export function withDigitRaised(text: string, index: number, step: number): string {
  return text.slice(0, index) + ((Number(text[index]) + step) % 10) + text.slice(index + 1)
}
