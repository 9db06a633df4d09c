import { en16931, peppolBilling, type Rule } from '../rule.ts'
import type { Invoice } from '../../../model/invoice.ts'
import { named } from '../terms.ts'
import { categoryRules } from './categories.ts'

/** Which VAT numbers a category needs, or forbids. */
export const vatPartyRules: readonly Rule<Invoice>[] = [
  {
    id: 'BR-*-02, 03, 04',
    terms: ['BT-31', 'BT-32', 'BT-63', 'BT-48', 'BT-47'],
    source: en16931,
    check({ vatBreakdown, seller, buyer, taxRepresentative }, findings) {
      const sellersVat = seller.vatIdentifier ?? taxRepresentative?.vatIdentifier
      for (const { code } of vatBreakdown) {
        const require = (value: string | undefined, term: string): void => {
          if (value === undefined) findings.add('KS-RULE-VAT-PARTY', { term: named(term), category: code, expected: 'must be there' })
        }
        if (code === 'O') {
          const stated = sellersVat ?? buyer.vatIdentifier
          if (stated !== undefined) findings.add('KS-RULE-VAT-PARTY', { term: named(sellersVat === undefined ? 'BT-48' : 'BT-31'), category: code, expected: 'must not be there' })
        } else if (code === 'K') {
          require(sellersVat, 'BT-31')
          require(buyer.vatIdentifier, 'BT-48')
        } else if (code === 'G') {
          require(sellersVat, 'BT-31')
        } else if (code in categoryRules) {
          require(sellersVat ?? seller.taxRegistration, 'BT-31')
          if (code === 'AE') require(buyer.vatIdentifier ?? buyer.legalRegistration?.id, 'BT-48')
        }
      }
    },
  },
  {
    id: 'BR-IC-11, 12',
    terms: ['BT-72', 'BG-14', 'BT-80'],
    source: en16931,
    check({ vatBreakdown, delivery, period }, findings) {
      if (!vatBreakdown.some(({ code }) => code === 'K')) return
      findings.require(delivery?.date ?? period?.start ?? period?.end, 'BT-72')
      findings.require(delivery?.address?.country, 'BT-80')
    },
  },
  {
    id: 'BR-B-01',
    terms: ['BT-118', 'BT-40', 'BT-55'],
    source: en16931,
    check({ vatBreakdown, seller, buyer }, findings) {
      if (!vatBreakdown.some(({ code }) => code === 'B')) return
      for (const [term, party] of [['BT-40', seller], ['BT-55', buyer]] as const) {
        const country = party.address?.country
        if (country !== 'IT') findings.add('KS-RULE-VAT-PARTY', { term: named(term), category: 'B', expected: 'must be IT' })
      }
    },
  },
  {
    id: 'BR-53',
    terms: ['BT-6', 'BT-111'],
    source: en16931,
    check({ accountingCurrency, totals }, findings) {
      if (accountingCurrency !== undefined) findings.require(totals.taxInAccountingCurrency, 'BT-111')
    },
  },
  {
    id: 'PEPPOL-EN16931-R055',
    terms: ['BT-110', 'BT-111'],
    source: peppolBilling,
    check({ totals: { tax, taxInAccountingCurrency: other } }, findings) {
      if (other === undefined || tax.isZero || other.isZero || tax.isNegative === other.isNegative) return
      findings.add('KS-RULE-DIFFERENT', { term: `sign of ${named('BT-111')}`, where: 'document', stated: other.toString(), other: named('BT-110'), expected: tax.toString() })
    },
  },
  {
    id: 'PEPPOL-EN16931-R005',
    terms: ['BT-6', 'BT-5'],
    source: 'EN 16931-1:2017, BT-6',
    check({ accountingCurrency, currency }, findings) {
      if (accountingCurrency === currency) findings.add('KS-RULE-CONFLICT', { term: named('BT-6'), where: 'document', other: `${named('BT-5')} ${currency}` })
    },
  },
]
