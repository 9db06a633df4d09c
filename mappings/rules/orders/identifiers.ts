import { atLine, inDocument, term as named, type Words } from '../../../errors/words/words.ts'
import type { Party } from '../../model/party.ts'
import type { Identifier } from '../../model/terms.ts'
import { countries } from '../codelists/countries.ts'
import { schemeFault, schemeSource } from '../schemeCheckDigits.ts'
import type { Findings } from './findings.ts'
import { en16931, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

function checkScheme(of: Identifier | undefined, term: string, where: Words, findings: Findings): void {
  const fault = schemeFault(of)
  if (fault !== undefined) findings.add('KS-RULE-CHECK-DIGIT', { term: named(term), where, ...fault })
}

function checkParty(party: Party, terms: { endpoint: string; identifier: string; registration: string; vat: string }, findings: Findings): void {
  checkScheme(party.endpoint, terms.endpoint, inDocument, findings)
  for (const id of party.identifiers) checkScheme(id, terms.identifier, inDocument, findings)
  const { legalRegistration, address, vatIdentifier } = party
  const isFinnish = legalRegistration?.scheme === undefined && address?.country === 'FI'
  checkScheme(isFinnish && legalRegistration !== undefined ? { ...legalRegistration, scheme: '0212' } : legalRegistration, terms.registration, inDocument, findings)
  if (vatIdentifier?.startsWith('FI') === true) checkScheme({ id: vatIdentifier, scheme: '0213' }, terms.vat, inDocument, findings)
}

/** Check digits of what identifies the parties. */
export const identifierRules: readonly Rule<TradeDocument>[] = [
  {
    id: 'KS-RULE-CHECK-DIGIT',
    terms: ['BT-29', 'BT-30', 'BT-31', 'BT-34', 'BT-46', 'BT-47', 'BT-48', 'BT-49'],
    source: schemeSource,
    check({ seller, buyer }, findings) {
      checkParty(seller, { endpoint: 'BT-34', identifier: 'BT-29', registration: 'BT-30', vat: 'BT-31' }, findings)
      checkParty(buyer, { endpoint: 'BT-49', identifier: 'BT-46', registration: 'BT-47', vat: 'BT-48' }, findings)
    },
  },
  {
    id: 'BR-CO-09',
    terms: ['BT-31', 'BT-48', 'BT-63'],
    source: en16931,
    check({ seller, buyer, taxRepresentative }, findings) {
      const prefix = (vat: string | undefined): string | undefined => (vat?.startsWith('EL') === true ? 'GR' : vat?.slice(0, 2))
      findings.code(prefix(seller.vatIdentifier), countries, 'ISO 3166-1', 'BT-31')
      findings.code(prefix(buyer.vatIdentifier), countries, 'ISO 3166-1', 'BT-48')
      findings.code(prefix(taxRepresentative?.vatIdentifier), countries, 'ISO 3166-1', 'BT-63')
    },
  },
]

/** Check digits of what identifies an item. */
export const lineIdentifierRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  {
    id: 'KS-RULE-CHECK-DIGIT',
    terms: ['BT-157'],
    source: 'GS1 General Specifications',
    check(line, _document, findings) {
      const { standardIdentifier } = line.item
      if (standardIdentifier !== undefined) checkScheme(standardIdentifier, 'BT-157', atLine(line), findings)
    },
  },
]
