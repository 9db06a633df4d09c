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
  const schemes = new Map(unknownAt(invoice, 'cac:PartyTaxScheme/cac:TaxScheme/cbc:ID').map(({ path, text }) => [path.slice(0, path.lastIndexOf('cac:TaxScheme')), text] as const).reverse())
  const doubled = new Set(odd(invoice, 'doubled').filter(({ term }) => term !== undefined && vatTerms.includes(term)).map(({ path }) => path))
  return unknownAt(invoice, 'cac:PartyTaxScheme/cbc:CompanyID').map(({ path, text = '' }) => {
    const of = path.slice(0, path.lastIndexOf('/') + 1)
    const scheme = schemes.get(of)?.trim()
    return { number: text, path, isVat: scheme === undefined ? doubled.has(path) : scheme.toUpperCase() === 'VAT' }
  })
}
