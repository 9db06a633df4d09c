import { term as named } from '../../../../errors/words/words.ts'
import type { StatedInvoice } from '../../../model/stated.ts'
import type { Facts } from '../../facts.ts'
import { unknownAt } from '../../oddities.ts'
import type { Rule } from '../../rule.ts'
import type { CategoryUse } from '../../vatUse.ts'
import { rule } from '../define.ts'

/** Rules that only one category has: K, O and B. */
export const furtherCategoryRules: readonly Rule[] = [
  rule('BR-IC-11', ['BT-72', 'BG-14'], (invoice, facts, findings) => {
    const { delivery, period, taxPointDateCode } = invoice
    if (!hasRow(facts, 'K') || isSaid(invoice, delivery?.date, 'cbc:ActualDeliveryDate')) return
    findings.exists(period?.start ?? period?.end ?? taxPointDateCode ?? unknownAt(invoice, 'cac:InvoicePeriod/*').find(({ path }) => path.startsWith('cac:InvoicePeriod')), 'BT-72')
  }),
  rule('BR-IC-12', ['BT-80'], (invoice, facts, findings) => {
    const said = isSaid(invoice, invoice.delivery?.address?.country, 'cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode')
    if (hasRow(facts, 'K') && !said) findings.exists(undefined, 'BT-80')
  }),
  notBesideO('BR-O-11', 'BT-118', ({ vatRows }) => vatRows),
  notBesideO('BR-O-12', 'BT-151', ({ vatLines }) => vatLines),
  notBesideO('BR-O-13', 'BT-95', ({ allowances, lineAllowances }) => allowances + lineAllowances),
  notBesideO('BR-O-14', 'BT-102', ({ charges, lineCharges }) => charges + lineCharges),
  rule('BR-B-01', ['BT-118', 'BT-40', 'BT-55', 'BT-69', 'BT-80', 'BT-159'], (invoice, facts, findings) => {
    if (facts.vat.of('B') === undefined) return
    const foreign = countriesOf(invoice, facts).find((country) => country !== undefined && country !== 'IT')
    if (foreign !== undefined) findings.add('KS-RULE-CONFLICT', { term: named('BT-118'), other: `B, ${foreign}` })
  }),
  rule('BR-B-02', ['BT-118', 'BT-151', 'BT-95', 'BT-102'], (_invoice, { vat }, findings) => {
    if (isUsed(vat.of('B')) && isUsed(vat.of('S'))) findings.add('KS-RULE-CONFLICT', { term: named('BT-118'), other: 'B, S' })
  }),
]

/** Whether a term of the delivery (BG-13) is more than one character, also in a further delivery. */
function isSaid(invoice: StatedInvoice, first: string | undefined, path: string): boolean {
  return (first ?? '').length > 1 || unknownAt(invoice, `cac:Delivery/${path}`).some(({ path: at, text = '' }) => at.startsWith('cac:Delivery') && text.length > 1)
}

function hasRow({ vat }: Facts, code: string): boolean {
  const use = vat.of(code)
  return use !== undefined && use.vatRows > 0
}

/** Whether the standard has a place for where a category is used; allowances of lines have none. */
function isUsed(use: CategoryUse | undefined): boolean {
  return use !== undefined && use.lines + use.rows + use.ofDocument > 0
}

/** What is not subject to VAT stands alone. */
function notBesideO(id: string, term: string, uses: (use: CategoryUse) => number): Rule {
  return rule(id, [term, 'BT-118'], (_invoice, facts, findings) => {
    if (!hasRow(facts, 'O')) return
    const others = facts.vat.categories.filter((use) => use.code !== 'O' && uses(use) > 0)
    if (others.length > 0) findings.add('KS-RULE-CONFLICT', { term: named(term), other: `O, ${others.map(({ code }) => code).join(', ')}` })
  })
}

function countriesOf(invoice: StatedInvoice, facts: Facts): readonly (string | undefined)[] {
  const { seller, buyer, taxRepresentative, delivery } = invoice
  const addresses = [seller?.address, buyer?.address, taxRepresentative?.address, delivery?.address].map((address) => address?.country)
  const others = unknownAt(invoice, 'cbc:IdentificationCode').map(({ text }) => text)
  return [...addresses, ...facts.everyLine.map(({ item }) => item?.originCountry), ...others]
}
