import { term as named, type Words } from '../../../../errors/words/words.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import type { Findings } from '../../findings.ts'
import { paddedCodes } from '../../oddities.ts'
import type { Rule } from '../../rule.ts'
import type { CategoryUse } from '../../vatUse.ts'
import { rule } from '../define.ts'
import type { Category } from './categories.ts'

/** Where a category is used: on lines, allowances or charges. */
const places: readonly { readonly number: string; readonly term: string; readonly uses: (use: CategoryUse) => number }[] = [
  { number: '02', term: 'BT-151', uses: ({ vatLines }) => vatLines },
  { number: '03', term: 'BT-95', uses: ({ code, allowances, lineAllowances }) => (code === 'O' ? allowances : allowances + lineAllowances) },
  { number: '04', term: 'BT-102', uses: ({ code, charges, lineCharges }) => (code === 'O' ? charges : charges + lineCharges) },
]

/** -02, -03, -04: the tax identifiers of the parties that a category needs, or forbids, where it is used. */
export function partiesOf(category: Category): readonly Rule[] {
  const { code, family } = category
  return places.map(({ number, term, uses }) =>
    rule(`${family}-${number}`, [term, 'BT-31', 'BT-32', 'BT-63', 'BT-48', 'BT-47'], (invoice, facts, findings) => {
      const use = facts.vat.of(code)
      if (use === undefined) return
      if (family === 'BR-AF' && number === '04' && uses(use) === paddedCodes(invoice, code, 'cac:AllowanceCharge/cac:TaxCategory/cbc:ID')) return
      if (uses(use) > 0) checkParties(category, invoice, findings)
      else if (code === 'S' && number === '02' && use.lines > 0) findings.add('KS-RULE-VAT-PARTY', { term: named(term), category: code, expected: needed })
    }),
  )
}

const needed: Words = { phrase: 'must be there' }
const forbidden: Words = { phrase: 'must not be there' }

function checkParties({ code, seller: ofSeller, buyer: ofBuyer }: Category, { seller, buyer, taxRepresentative }: StatedInvoice, findings: Findings): void {
  const sellersVat = seller?.vatIdentifier ?? taxRepresentative?.vatIdentifier
  const sellers = ofSeller === 'any' ? sellersVat ?? seller?.taxRegistration : sellersVat
  check(sellers, ofSeller === 'forbidden', 'BT-31', code, findings)
  if (ofBuyer === undefined) return
  const buyers = ofBuyer === 'VAT or legal' ? buyer?.vatIdentifier ?? buyer?.legalRegistration : buyer?.vatIdentifier
  check(buyers, ofBuyer === 'forbidden', 'BT-48', code, findings)
}

function check(value: unknown, mustNot: boolean, term: string, category: string, findings: Findings): void {
  const isThere = value !== undefined
  if (isThere === mustNot) findings.add('KS-RULE-VAT-PARTY', { term: named(term), category, expected: mustNot ? forbidden : needed })
}
