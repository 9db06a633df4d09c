import type { VatCategory } from '../../model/invoice.ts'
import type { CarriedTerm } from './carries.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** VAT with its category; without a rate (category O) it is an empty element. */
export function vat(writing: TeappsxmlWriting, of: VatCategory | undefined, code: CarriedTerm, rate: CarriedTerm): void {
  if (of === undefined) return
  const { xml } = writing
  const type = writing.attribute('VAT_TYPE', of.code, code)
  if (of.rate === undefined) {
    xml.empty('VAT', type)
    return
  }
  xml.open('VAT', type)
  writing.percentage('RATE', of.rate, rate, 4)
  xml.close()
}
