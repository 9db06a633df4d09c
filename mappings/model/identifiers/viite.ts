const shape = /^\d{4,20}$/
const weights = [7, 3, 1] as const

/** The check digit that a Finnish reference number (viite) has after these digits: weights 7, 3, 1 from the right. */
export function viiteCheckDigit(body: string): number {
  let sum = 0
  for (let place = 0; place < body.length; place += 1) {
    sum += (weights[place % 3] as number) * Number(body[body.length - 1 - place])
  }
  return (10 - (sum % 10)) % 10
}

/** Whether the text is a Finnish reference number (viite): 4 to 20 digits without spaces, the last one checking the others. */
export function isViite(text: string): boolean {
  return shape.test(text) && viiteCheckDigit(text.slice(0, -1)) === Number(text.at(-1))
}
