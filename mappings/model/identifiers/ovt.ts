import { isBusinessId } from './businessId.ts'

const shape = /^0037\d{8}[0-9A-Z]{0,5}$/

/** Whether the text is a Finnish e-invoice address (OVT): `0037`, the eight digits of a valid Y-tunnus, and a suffix of at most five. */
export function isOvt(text: string): boolean {
  return shape.test(text) && isBusinessId(`${text.slice(4, 11)}-${text[11]}`)
}
