import { mod97 } from './mod97.ts'
import { isViite } from './viite.ts'

const shape = /^RF\d{2}[0-9A-Z]{1,21}$/

/** The two check digits of an RF reference with this body. */
export function creditorReferenceCheckDigits(body: string): string {
  return String(98 - mod97(`${body}RF00`)).padStart(2, '0')
}

/** Whether the text is an RF creditor reference (ISO 11649) in electronic form, without spaces. */
export function isCreditorReference(text: string): boolean {
  return shape.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1
}

/** Whether the text is an RF reference as Finnish sellers write it: its body, but for leading zeros, is itself a viite. */
export function isFinnishCreditorReference(text: string): boolean {
  return isCreditorReference(text) && isViite(text.slice(4).replace(/^0+/, ''))
}
