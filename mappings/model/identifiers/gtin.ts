const shape = /^(\d{8}|\d{12,14})$/

/** The check digit of a GTIN after these digits: weights 3 and 1 from the right (GS1). */
export function gtinCheckDigit(body: string): number {
  let sum = 0
  for (let place = 0; place < body.length; place += 1) {
    sum += (place % 2 === 0 ? 3 : 1) * Number(body[body.length - 1 - place])
  }
  return (10 - (sum % 10)) % 10
}

/** Whether the text is a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
export function isGtin(text: string): boolean {
  return shape.test(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1))
}
