import type { XmlElement } from '../inbound-xml/element.ts'

/** What an element says of signs: -1 of a number below zero, 1 of one above; 0 of zero and of what is no amount or quantity. */
export type SignOf = (element: XmlElement) => -1 | 0 | 1

/**
 * Whether a credit note states its sums below zero, as Finvoice and TEAPPSXML want them, or above, as the model has them. Its totals say so, the first
 * that is not zero; where none is there, any amount or quantity below zero.
 */
export function isBelowZero(root: XmlElement, totals: readonly (XmlElement | undefined)[], signOf: SignOf): boolean {
  for (const total of totals) {
    const sign = total === undefined ? 0 : signOf(total)
    if (sign !== 0) return sign < 0
  }
  return hasMinus(root, signOf)
}

function hasMinus(element: XmlElement, signOf: SignOf): boolean {
  return signOf(element) < 0 || element.children.some((child) => hasMinus(child, signOf))
}
