import type { Language } from '../../errors/language.ts'
import type { PlainPhrase } from '../../errors/words/phrases/phrases.ts'
import { say } from '../../errors/words/say.ts'
import { numeral, phrase } from '../../errors/words/words.ts'
import type { ShownMatch, ShownMatchedLine } from '../../ledger/matches.ts'
import { Decimal } from '../../mappings/model/decimal.ts'

const standings = { complete: 'invoiced in full', part: 'invoiced in part', 'closed short': 'closed short' } as const satisfies Readonly<Record<ShownMatchedLine['standing'], PlainPhrase>>

/** What an invoice charges on each line of its orders, over which cost centres, and what it charges beside them. */
export function matchedLines(invoice: string, { lines, freight, fees }: ShownMatch, language: Language): readonly string[] {
  const word = (text: PlainPhrase): string => say(phrase(text), language)
  const money = (amount: string): string => say(numeral(Decimal.of(amount).round(2)), language)
  const beside = ([['freight', freight], ['fees', fees]] as const).filter(([, amount]) => !Decimal.of(amount).isZero)
  return [
    ...lines.map(({ order, line, quantity, amount, standing, split }) => {
      const shares = split.length < 2 ? '' : ` (${split.map((share) => `${share.reference ?? '–'}: ${money(share.amount)}`).join(', ')})`
      return `${invoice}, ${order}/${line} × ${say(numeral(Decimal.of(quantity).trimmed()), language)}: ${money(amount)}${shares}, ${word(standings[standing])}`
    }),
    ...beside.map(([what, amount]) => `${invoice}, ${word(what)}: ${money(amount)}`),
  ]
}
