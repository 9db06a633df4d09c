import type { AllowanceOrCharge } from '../../model/invoice.ts'
import { vat } from './vat.ts'
import type { CarriedTerm } from './carries.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** Element names and terms of an allowance or charge on one level. */
interface AllowanceTerms {
  readonly element: string
  readonly name: string
  readonly baseElement: string
  readonly amountElement: string
  readonly reasonCode: CarriedTerm
  readonly reason: CarriedTerm
  readonly percentage: CarriedTerm
  readonly baseAmount: CarriedTerm
  readonly amount: CarriedTerm
  /** Of the document level only. */
  readonly vat?: readonly [code: CarriedTerm, rate: CarriedTerm]
}

const discount = { element: 'DISCOUNT', name: 'DISCOUNT_NAME', baseElement: 'DISCOUNT_FROM_AMOUNT', amountElement: 'DISCOUNT_AMOUNT' }
const charge = { name: 'CHARGE_NAME', baseElement: 'CHARGE_FROM_AMOUNT', amountElement: 'CHARGE_AMOUNT' }

/** DISCOUNT of the document (BG-20). */
export const documentDiscount: AllowanceTerms = {
  ...discount, reasonCode: 'BT-98', reason: 'BT-97', percentage: 'BT-94', baseAmount: 'BT-93', amount: 'BT-92', vat: ['BT-95', 'BT-96'],
}

/** CHARGES of the document (BG-21). */
export const documentCharge: AllowanceTerms = {
  ...charge, element: 'CHARGES', reasonCode: 'BT-105', reason: 'BT-104', percentage: 'BT-101', baseAmount: 'BT-100', amount: 'BT-99', vat: ['BT-102', 'BT-103'],
}

/** DISCOUNT of a row (BG-27). */
export const rowDiscount: AllowanceTerms = { ...discount, reasonCode: 'BT-140', reason: 'BT-139', percentage: 'BT-138', baseAmount: 'BT-137', amount: 'BT-136' }

/** ROW_CHARGE (BG-28). */
export const rowCharge: AllowanceTerms = {
  ...charge, element: 'ROW_CHARGE', reasonCode: 'BT-145', reason: 'BT-144', percentage: 'BT-143', baseAmount: 'BT-142', amount: 'BT-141',
}

/** Those allowances (or charges) of a document or row which the terms are of. */
export function allowances(writing: TeappsxmlWriting, all: readonly AllowanceOrCharge[], isCharge: boolean, terms: AllowanceTerms): void {
  const { xml } = writing
  for (const one of all) {
    if (one.isCharge !== isCharge) continue
    xml.open(terms.element, writing.attribute('TYPE', one.reasonCode, terms.reasonCode))
    writing.text(terms.name, one.reason, terms.reason)
    writing.percentage('PER_CENT', one.percentage, terms.percentage, 3)
    writing.amount(terms.baseElement, one.baseAmount, terms.baseAmount, 'EXCLUDED')
    writing.amount(terms.amountElement, one.amount, terms.amount, 'EXCLUDED')
    if (terms.vat !== undefined) vat(writing, one.vat, ...terms.vat)
    xml.close()
  }
}
