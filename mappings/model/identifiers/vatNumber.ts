import { isBusinessId } from './businessId.ts'

const shape = /^FI\d{8}$/

/** Whether the text is a Finnish VAT number: `FI` and the eight digits of a valid Y-tunnus. */
export function isFinnishVatNumber(text: string): boolean {
  return shape.test(text) && isBusinessId(`${text.slice(2, 9)}-${text[9]}`)
}
