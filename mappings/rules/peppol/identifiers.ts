import { said, term as named } from '../../../errors/words/words.ts'
import type { StatedInvoice } from '../../model/stated.ts'
import { asWritten, unknownAt } from '../oddities.ts'
import type { Rule } from '../rule.ts'
import { rule } from './define.ts'
import { dutchVat, networkSchemes, type NetworkScheme } from './networkSchemes.ts'

/** Tells each identifier of the parties with its scheme and term. */
function eachIdentifier(invoice: StatedInvoice, tell: (id: string, scheme: string | undefined, term: string) => void): void {
  const { seller, buyer, payee } = invoice
  const say = (of: { readonly id?: string | undefined; readonly scheme?: string | undefined } | undefined, term: string): void => {
    if (of?.id !== undefined) tell(of.id, of.scheme, term)
  }
  say(seller?.endpoint, 'BT-34')
  for (const one of seller?.identifiers ?? []) say(one, 'BT-29')
  say(seller?.legalRegistration, 'BT-30')
  say(buyer?.endpoint, 'BT-49')
  for (const one of buyer?.identifiers ?? []) say(one, 'BT-46')
  say(buyer?.legalRegistration, 'BT-47')
  say(payee?.identifier, 'BT-60')
  say(payee?.legalRegistration, 'BT-61')
  for (const [path, term] of elsewhere) {
    for (const { of, text } of unknownAt(invoice, path)) say({ id: of, scheme: text }, term)
  }
}

/** The schemes of what is an identifier of a party wherever it stands. */
const elsewhere = [['cbc:EndpointID/@schemeID', 'BT-34'], ['cac:PartyIdentification/cbc:ID/@schemeID', 'BT-29'], ['cbc:CompanyID/@schemeID', 'BT-30']] as const

const everyTerm = ['BT-29', 'BT-30', 'BT-34', 'BT-46', 'BT-47', 'BT-49', 'BT-60', 'BT-61']
const endpointTerms = ['BT-34', 'BT-49']

/** A rule on the form of identifiers of one scheme. */
function ofScheme({ id, scheme, flag, ofEndpoints, isRight }: NetworkScheme): Rule {
  const terms = ofEndpoints === true ? endpointTerms : everyTerm
  return rule(id, terms, (invoice, _facts, findings) => {
    eachIdentifier(invoice, (value, itsScheme, term) => {
      if (itsScheme === scheme && terms.includes(term) && !isRight(value.trim(), asWritten(invoice, term, value))) findings.add('KS-RULE-CHECK-DIGIT', { term: named(term), value, kind: said(`ISO 6523 ${scheme}`) })
    })
  }, flag)
}

/** Forms and check digits of the identifiers that the network knows (PEPPOL-COMMON-…). */
export const identifierRules: readonly Rule[] = [
  ...networkSchemes.map(ofScheme),
  rule('PEPPOL-COMMON-R056-2', ['BT-31', 'BT-48', 'BT-63'], ({ seller, buyer, taxRepresentative }, _facts, findings) => {
    for (const [term, value] of [['BT-31', seller?.vatIdentifier], ['BT-48', buyer?.vatIdentifier], ['BT-63', taxRepresentative?.vatIdentifier]] as const) {
      if (value?.startsWith('NL') === true && !dutchVat.test(value)) findings.add('KS-RULE-CHECK-DIGIT', { term: named(term), value, kind: said('NL123456789B01') })
    }
  }, 'warning'),
]
