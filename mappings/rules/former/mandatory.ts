import type { Invoice } from '../../model/invoice.ts'
import { atLine } from './findings.ts'
import { en16931, type LineRule, type Rule } from './rule.ts'
import type { TradeDocument, TradeLine } from './trade.ts'

/** A rule that one term be there. */
function needs<Subject>(id: string, term: string, of: (subject: Subject) => unknown): Rule<Subject> {
  return { id, terms: [term], source: en16931, check: (subject, findings) => findings.require(of(subject), term) }
}

function lineNeeds(id: string, term: string, of: (line: TradeLine) => unknown): LineRule<TradeLine, TradeDocument> {
  return { id, terms: [term], source: en16931, check: (line, _document, findings) => findings.require(of(line), term, atLine(line)) }
}

/** What every trade document must have. */
export const mandatoryRules: readonly Rule<TradeDocument>[] = [
  needs('BR-02', 'BT-1', ({ number }) => number),
  needs('BR-05', 'BT-5', ({ currency }) => currency),
  needs('BR-06', 'BT-27', ({ seller }) => seller.name),
  needs('BR-07', 'BT-44', ({ buyer }) => buyer.name),
  needs('BR-16', 'BG-25', ({ lines }) => lines[0]),
  {
    id: 'BR-52',
    terms: ['BT-122'],
    source: en16931,
    check({ supportingDocuments }, findings) {
      for (const { id } of supportingDocuments) findings.require(id, 'BT-122')
    },
  },
]

/** What every line must have. */
export const lineMandatoryRules: readonly LineRule<TradeLine, TradeDocument>[] = [
  lineNeeds('BR-21', 'BT-126', ({ id }) => id),
  lineNeeds('BR-23', 'BT-130', ({ unit }) => unit),
  lineNeeds('BR-25', 'BT-153', ({ item }) => item.name),
  lineNeeds('BR-CO-04', 'BT-151', ({ vat }) => vat.code),
  {
    id: 'BR-54',
    terms: ['BT-160', 'BT-161'],
    source: en16931,
    check(line, _document, findings) {
      for (const { name, value } of line.item.attributes) {
        findings.require(name, 'BT-160', atLine(line))
        findings.require(value, 'BT-161', atLine(line))
      }
    },
  },
]

/** What an invoice or credit note must have besides. */
export const invoiceMandatoryRules: readonly Rule<Invoice>[] = [
  needs('BR-03', 'BT-2', ({ issueDate }) => issueDate),
  needs('BR-04', 'BT-3', ({ typeCode }) => typeCode),
  needs('BR-08', 'BG-5', ({ seller }) => seller.address),
  needs('BR-10', 'BG-8', ({ buyer }) => buyer.address),
  needs('BR-CO-26', 'BT-30', ({ seller }) => seller.legalRegistration ?? seller.vatIdentifier ?? seller.identifiers[0]),
  {
    id: 'BR-09, 11, 20, 57',
    terms: ['BT-40', 'BT-55', 'BT-69', 'BT-80'],
    source: en16931,
    check({ seller, buyer, taxRepresentative, delivery }, findings) {
      if (seller.address !== undefined) findings.require(seller.address.country, 'BT-40')
      if (buyer.address !== undefined) findings.require(buyer.address.country, 'BT-55')
      if (taxRepresentative !== undefined) findings.require(taxRepresentative.address.country, 'BT-69')
      if (delivery?.address !== undefined) findings.require(delivery.address.country, 'BT-80')
    },
  },
  {
    id: 'BR-17, 18, 56',
    terms: ['BT-59', 'BT-62', 'BT-63'],
    source: en16931,
    check({ payee, taxRepresentative }, findings) {
      if (payee !== undefined) findings.require(payee.name, 'BT-59')
      if (taxRepresentative === undefined) return
      findings.require(taxRepresentative.name, 'BT-62')
      findings.require(taxRepresentative.vatIdentifier, 'BT-63')
    },
  },
  {
    id: 'BR-49, 50, 61',
    terms: ['BT-81', 'BT-84'],
    source: en16931,
    check({ payment }, findings) {
      if (payment === undefined) return
      findings.require(payment.meansCode, 'BT-81')
      const isTransfer = payment.meansCode === '30' || payment.meansCode === '58'
      if (isTransfer || payment.creditTransfers.length > 0) findings.require(payment.creditTransfers[0]?.account, 'BT-84')
    },
  },
  {
    id: 'BR-CO-25',
    terms: ['BT-9', 'BT-20', 'BT-115'],
    source: en16931,
    check({ kind, totals, dueDate, paymentTerms }, findings) {
      const mustBePaid = kind === 'invoice' && !totals.payable.isNegative && !totals.payable.isZero
      if (mustBePaid) findings.require(dueDate ?? paymentTerms, 'BT-9')
    },
  },
  {
    id: 'BR-55',
    terms: ['BT-25'],
    source: en16931,
    check({ preceding }, findings) {
      for (const { number } of preceding) findings.require(number, 'BT-25')
    },
  },
  {
    id: 'KS-RULE-PRECEDING',
    terms: ['BG-3'],
    source: 'Finnish VAT Act, section 209 f: what changes an invoice names it',
    check({ kind, preceding }, findings) {
      if (kind === 'creditNote') findings.require(preceding[0], 'BG-3')
    },
  },
]
