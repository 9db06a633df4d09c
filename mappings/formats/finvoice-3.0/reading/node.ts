import { phrase } from '../../../../errors/words/words.ts'
import { Decimal } from '../../../model/decimal.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'
import { carries } from '../carries.ts'
import type { Pattern } from '../writing.ts'
import { longestSeen, ReadNode, type Names, type Reading as SharedReading } from '../../reading/readNode.ts'

/** What the nodes of one document share while it is read. */
export interface Reading extends SharedReading {
  /** BT-5, in which every amount should be. */
  currency: string | undefined
  /** Amounts and quantities are below zero where the model has them above. */
  turned: boolean
  /** It is marked as EN 16931: a term stands in its own element, and what older versions have in its place does not stand for it. */
  isMarked: boolean
}

const names: Names = { scheme: 'SchemeID', lines: new Set(['InvoiceRow']), lineNumber: 'RowPositionIdentifier', lengths: carries.terms }

/** Digits with a decimal comma. */
const decimalPattern = /^[+-]?\d{1,40}(?:,\d{1,20})?$/
const dateCharacters = /^(\d{4})(\d\d)(\d\d)$/

/** An element of a Finvoice. */
export class FinvoiceNode extends ReadNode<FinvoiceNode, Reading> {
  protected override child(element: XmlElement): FinvoiceNode {
    return new FinvoiceNode(element, this, this.reading)
  }

  protected override get names(): Names {
    return names
  }

  protected override numberIn(text: string): Decimal | undefined {
    return decimalPattern.test(text) ? Decimal.of(text.replace(',', '.')) : undefined
  }

  /** The element's own quantity, a free text in the format: it may have a decimal point. */
  ownQuantity(term: string): Decimal | undefined {
    const text = this.ownText(term)
    return this.typed(text, this.numberIn(text.replace('.', ',')), term)
  }

  /** A date as `YYYY-MM-DD`, whether it exists or not; one that is no CCYYMMDD is an oddity. */
  date(path: string, term: string): string | undefined {
    const node = this.one(path, term)
    const text = node?.ownText(term)
    if (node === undefined || text === undefined || text === '') return text
    const parts = dateCharacters.exec(text)
    return node.typed(text, parts === null ? undefined : `${parts[1]}-${parts[2]}-${parts[3]}`, term)
  }

  /** A code, which the format should have. */
  code(path: string, term: string, { pattern, allowed }: Pattern): string | undefined {
    const node = this.one(path, term)
    const text = node?.ownText()
    if (text !== undefined && text !== '' && !pattern.test(text)) node?.odd('code', term, { text: text.slice(0, longestSeen), allowed: phrase(allowed) })
    return text
  }

  /** A price, which a credit note does not turn. */
  price(path: string, term: string): Decimal | undefined {
    return this.one(path, term)?.inCurrency(term)
  }

  /** An amount of money, as the model has it. */
  amount(path: string, term: string): Decimal | undefined {
    return this.turned(this.price(path, term))
  }

  turned(value: Decimal | undefined): Decimal | undefined {
    return this.reading.turned ? value?.negated() : value
  }

  /** The element's own amount, which should be in the document's currency. */
  inCurrency(term: string): Decimal | undefined {
    const seen = this.attribute('AmountCurrencyIdentifier')
    if (seen === undefined || seen !== this.reading.currency) this.odd('currency', term, { text: seen })
    return this.ownDecimal(term)
  }
}
