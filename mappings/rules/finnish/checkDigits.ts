import { phrase, said, term as named } from '../../../errors/words/words.ts'
import { isCreditorReference, isFinnishCreditorReference } from '../../model/identifiers/creditorReference.ts'
import { isIban } from '../../model/identifiers/iban.ts'
import { isViite } from '../../model/identifiers/viite.ts'
import type { Party } from '../../model/party.ts'
import type { Stated } from '../../model/stated.ts'
import type { Identifier } from '../../model/terms.ts'
import { allPayments } from '../payments.ts'
import type { Findings } from '../findings.ts'
import type { LineRule, Rule, StatedLine } from '../rule.ts'
import { schemeFault, schemeSource } from '../schemeCheckDigits.ts'
import { lineRule, rule } from './define.ts'

/** Check digits of what identifies parties, payments and items. */
export const checkDigitRules: readonly (Rule | LineRule)[] = [
  rule('KS-CHECK-DIGIT-PARTY', ['BT-29', 'BT-30', 'BT-31', 'BT-34', 'BT-46', 'BT-47', 'BT-48', 'BT-49', 'BT-60', 'BT-61', 'BT-71'], schemeSource, ({ seller, buyer, payee, delivery }, _facts, findings) => {
    if (seller !== undefined) checkParty(seller, { endpoint: 'BT-34', identifier: 'BT-29', registration: 'BT-30', vat: 'BT-31' }, findings)
    if (buyer !== undefined) checkParty(buyer, { endpoint: 'BT-49', identifier: 'BT-46', registration: 'BT-47', vat: 'BT-48' }, findings)
    checkScheme(payee?.identifier, 'BT-60', findings)
    checkScheme(payee?.legalRegistration, 'BT-61', findings)
    checkScheme(delivery?.location, 'BT-71', findings)
  }),
  rule('KS-CHECK-DIGIT-REFERENCE', ['BT-83'], 'stricter than the official rules, which take any payment reference: Finance Finland, reference number; ISO 11649', (invoice, _facts, findings) => {
    const isFinnish = invoice.seller?.address?.country === 'FI'
    for (const { remittance } of allPayments(invoice)) {
      if (remittance === undefined) continue
      const isRight = isFinnish ? isViite(remittance) || isFinnishCreditorReference(remittance) : !remittance.startsWith('RF') || isCreditorReference(remittance)
      if (!isRight) findings.add('KS-RULE-CHECK-DIGIT', { term: named('BT-83'), value: remittance, kind: phrase(isFinnish ? 'Finnish reference number or RF reference' : 'RF reference') })
    }
  }),
  rule('KS-CHECK-DIGIT-ACCOUNT', ['BT-84'], 'stricter than the official rules, which take any account: ISO 13616', (invoice, _facts, findings) => {
    for (const { creditTransfers } of allPayments(invoice)) {
      for (const { account } of creditTransfers ?? []) {
        if (account !== undefined && !isIban(account)) findings.add('KS-RULE-CHECK-DIGIT', { term: named('BT-84'), value: account, kind: said('IBAN') })
      }
    }
  }),
  lineRule('KS-CHECK-DIGIT-ITEM', ['BT-157'], 'stricter than the official rules, which take any GTIN: GS1 General Specifications', (line, _invoice, _facts, findings) => checkScheme(line.item?.standardIdentifier, 'BT-157', findings, line)),
]

function checkScheme(of: Stated<Identifier> | undefined, term: string, findings: Findings, line?: StatedLine): void {
  const fault = schemeFault(of)
  if (fault !== undefined) findings.add('KS-RULE-CHECK-DIGIT', { term: named(term), ...fault }, line)
}

function checkParty(party: Stated<Party>, terms: { endpoint: string; identifier: string; registration: string; vat: string }, findings: Findings): void {
  checkScheme(party.endpoint, terms.endpoint, findings)
  for (const id of party.identifiers ?? []) checkScheme(id, terms.identifier, findings)
  const { legalRegistration, address, vatIdentifier } = party
  const isFinnish = legalRegistration?.scheme === undefined && address?.country === 'FI'
  checkScheme(isFinnish && legalRegistration !== undefined ? { ...legalRegistration, scheme: '0212' } : legalRegistration, terms.registration, findings)
  if (vatIdentifier?.startsWith('FI') === true) checkScheme({ id: vatIdentifier, scheme: '0213' }, terms.vat, findings)
}
