import { atLine } from '../../../errors/words/words.ts'
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
