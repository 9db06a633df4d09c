import { Decimal } from '../../../model/decimal.ts'

/** Elements in whose text blanks matter to some rule: free texts and plain numbers are not among them. */
export const exactNames = /(?:ID|Code|Date|Amount)$/

/** Lexical space of xs:decimal, with a length that no honest number reaches. */
const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/
export const longestDecimal = 60

/** The number that a text without blanks says; undefined where it says none. */
export function decimalIn(text: string): Decimal | undefined {
  return text.length <= longestDecimal && decimalPattern.test(text) ? Decimal.of(usual(text)) : undefined
}

/** Without the blanks of XML at its ends; others, such as one that does not break, belong to a text. */
export function withoutBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  return text.slice(from, to)
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d
}

/** Its code is the first of the digits'; those of signs and of the point come before. */
const zero = 0x30

/** `.5` as `0.5` and `5.` as `5`. */
function usual(text: string): string {
  if (text.charCodeAt(0) >= zero && !text.endsWith('.')) return text
  const whole = text.endsWith('.') ? text.slice(0, -1) : text
  return whole.replace(/^([+-]?)\./, '$10.')
}
