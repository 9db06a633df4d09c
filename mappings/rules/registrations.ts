import type { StatedInvoice } from '../model/stated.ts'
import { odd, unknownAt } from './oddities.ts'

/** A party's registration for a tax beyond those that the model has a place for. */
interface Registration {
  readonly number: string
  /** Of the element that holds it. */
  readonly path: string
  readonly isVat: boolean
}

/** The terms of registrations for VAT, of which a party has one. */
const vatTerms = ['BT-31', 'BT-48', 'BT-63']

/** Registrations beside a party's first, and of parties that stand elsewhere. One whose scheme is not stated is for VAT only where it is a second one. */
export function registrationsElsewhere(invoice: StatedInvoice): readonly Registration[] {
  const schemes = unknownAt(invoice, 'cac:PartyTaxScheme/cac:TaxScheme/cbc:ID')
  const doubled = odd(invoice, 'doubled').filter(({ term }) => term !== undefined && vatTerms.includes(term))
  return unknownAt(invoice, 'cac:PartyTaxScheme/cbc:CompanyID').map(({ path, text = '' }) => {
    const of = path.slice(0, path.lastIndexOf('/') + 1)
    const scheme = schemes.find((one) => one.path.startsWith(of))?.text?.trim()
    return { number: text, path, isVat: scheme === undefined ? doubled.some((one) => one.path === path) : scheme.toUpperCase() === 'VAT' }
  })
}
