import { term as named } from '../../../errors/words/words.ts'
import { asWritten, reportLacking, unknownAt } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { registrationsElsewhere } from '../registrations.ts'
import { rule } from './define.ts'
import { vatPrefixes } from '../codelists/countries.ts'

/** A bank's identifier of a creditor (BT-90), which UBL keeps among the identifiers of the seller. */
const creditorScheme = 'SEPA'

/** The official rule looks for the first two characters in the codes with blanks between them, so that one letter alone passes, or none. */
const prefixes = ` ${[...vatPrefixes].join(' ')} `

/** Seller (BG-4), buyer (BG-7), payee (BG-10), tax representative (BG-11) and the place of delivery (BG-13). */
export const partyRules: readonly Rule[] = [
  rule('BR-06', ['BT-27'], ({ seller }, _facts, findings) => findings.filled(seller?.name, 'BT-27')),
  rule('BR-07', ['BT-44'], ({ buyer }, _facts, findings) => findings.filled(buyer?.name, 'BT-44')),
  rule('BR-08', ['BG-5'], ({ seller }, _facts, findings) => findings.exists(seller?.address, 'BG-5')),
  rule('BR-09', ['BT-40'], ({ seller }, _facts, findings) => {
    if (seller?.address !== undefined) findings.filled(seller.address.country, 'BT-40')
  }),
  rule('BR-10', ['BG-8'], ({ buyer }, _facts, findings) => findings.exists(buyer?.address, 'BG-8')),
  rule('BR-11', ['BT-55'], ({ buyer }, _facts, findings) => {
    if (buyer?.address !== undefined) findings.filled(buyer.address.country, 'BT-55')
  }),
  rule('BR-17', ['BT-59', 'BT-60', 'BT-28', 'BT-29'], ({ payee, seller }, _facts, findings) => {
    if (payee === undefined) return
    const { name, identifier } = payee
    findings.exists(name, 'BT-59')
    if (name !== undefined && name === seller?.tradingName) findings.add('KS-RULE-SAME', { term: named('BT-59'), other: named('BT-28'), value: name })
    if (identifier?.id !== undefined && seller?.identifiers?.some(({ id }) => id === identifier.id) === true) {
      findings.add('KS-RULE-SAME', { term: named('BT-60'), other: named('BT-29'), value: identifier.id })
    }
  }),
  rule('BR-18', ['BT-62'], (invoice, _facts, findings) => {
    const { taxRepresentative } = invoice
    if (taxRepresentative !== undefined) findings.filled(taxRepresentative.name, 'BT-62')
    reportLacking(invoice, 'BT-62', findings)
  }),
  rule('BR-19', ['BG-12'], (invoice, _facts, findings) => {
    const { taxRepresentative } = invoice
    if (taxRepresentative !== undefined) findings.exists(taxRepresentative.address, 'BG-12')
    reportLacking(invoice, 'BG-12', findings)
  }),
  rule('BR-20', ['BT-69'], ({ taxRepresentative }, _facts, findings) => {
    if (taxRepresentative?.address !== undefined) findings.filled(taxRepresentative.address.country, 'BT-69')
  }),
  rule('BR-56', ['BT-63'], (invoice, _facts, findings) => {
    const { taxRepresentative } = invoice
    if (taxRepresentative !== undefined) findings.exists(taxRepresentative.vatIdentifier, 'BT-63')
    reportLacking(invoice, 'BT-63', findings)
  }),
  rule('BR-57', ['BT-80'], (invoice, _facts, findings) => {
    const { delivery } = invoice
    if (delivery?.address !== undefined) findings.exists(delivery.address.country, 'BT-80')
    const countries = new Set(unknownAt(invoice, 'cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode').map(({ path }) => path))
    for (const { path } of unknownAt(invoice, 'cac:Delivery/cac:DeliveryLocation/cac:Address')) if (!countries.has(`${path}/cac:Country/cbc:IdentificationCode`)) findings.absent('BT-80')
  }),
  rule('BR-62', ['BT-34'], ({ seller }, _facts, findings) => {
    if (seller?.endpoint !== undefined) findings.exists(seller.endpoint.scheme, 'BT-34')
  }),
  rule('BR-63', ['BT-49'], ({ buyer }, _facts, findings) => {
    if (buyer?.endpoint !== undefined) findings.exists(buyer.endpoint.scheme, 'BT-49')
  }),
  rule('BR-CO-09', ['BT-31', 'BT-48', 'BT-63'], (invoice, _facts, findings) => {
    const check = (vat: string | undefined, term: string): void => {
      const prefix = vat === undefined ? undefined : asWritten(invoice, term, vat).slice(0, 2)
      if (prefix !== undefined && !prefixes.includes(prefix)) findings.code(prefix, vatPrefixes, term)
    }
    check(invoice.seller?.vatIdentifier, 'BT-31')
    check(invoice.buyer?.vatIdentifier, 'BT-48')
    check(invoice.taxRepresentative?.vatIdentifier, 'BT-63')
    for (const { number, isVat } of registrationsElsewhere(invoice)) if (isVat) check(number, 'BT-31')
  }),
  rule('BR-CO-26', ['BT-29', 'BT-30', 'BT-31'], (invoice, _facts, findings) => {
    const { seller } = invoice
    reportLacking(invoice, 'BT-30', findings)
    if (seller === undefined || seller.vatIdentifier !== undefined || seller.legalRegistration !== undefined) return
    findings.exists(seller.identifiers?.find(({ scheme }) => scheme !== creditorScheme), 'BT-30')
  }),
]
