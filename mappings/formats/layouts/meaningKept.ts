import { failure } from '../../../errors/failure.ts'
import { phrase, term, type Words } from '../../../errors/words/words.ts'
import { Decimal } from '../../model/decimal.ts'
import type { AllowanceOrCharge } from '../../model/invoice.ts'
import { onLine } from '../onLine.ts'
import { sourcesNamed } from './fieldsOf.ts'
import type { LayoutKind, WithLines } from './kinds.ts'
import type { IdocSegment } from './schema/idoc.ts'
import type { Layout } from './schema/layoutSchema.ts'

/** What documents and lines of some kinds have. */
interface Adjusted {
  readonly id?: string
  readonly allowancesAndCharges?: readonly AllowanceOrCharge[]
  readonly substitute?: object
}

/** Throws where a document of a kind says what its layout has no field for. */
export type KeepsMeaning = (kind: LayoutKind, content: WithLines['content'], number: string) => void

const one = Decimal.of(1)

/**
 * What may not be left out in silence, because the rest would mean something else: the quantity that a price is for, what allowances and charges do to amounts, an
 * article that comes instead of another, and serial numbers after the first. It throws KS-MAP-NOT-CARRIED and KS-MAP-TOO-MANY.
 */
export function meaningKept(layout: Layout, id: string): KeepsMeaning {
  const named = sourcesNamed(layout)
  const [saysPrice, saysAmount] = [named.has('line.price.net'), named.has('line.netAmount')]
  const takesOneSerial = named.has('line.serialNumber') && !named.has('line.serialNumbers') && !(layout.syntax === 'idoc' && layout.segments.some(isForSerialNumbers))
  const lost = (number: string, what: Words, source: string): Error => failure('KS-MAP-NOT-CARRIED', { number, term: what, format: id, why: phrase('the layout has no field for {source}', { source }) })

  const checkLine = ({ line: sources, serialNumbers }: LayoutKind, line: Adjusted, number: string): void => {
    const base = saysPrice && !named.has('line.price.baseQuantity') ? sources.get('line.price.baseQuantity')?.read({ line }) : undefined
    if (base instanceof Decimal && !base.equals(one)) throw lost(number, term('BT-149'), 'line.price.baseQuantity')
    const [adjustment] = saysPrice && !saysAmount ? (line.allowancesAndCharges ?? []) : []
    if (adjustment !== undefined) throw lost(number, term(adjustment.isCharge ? 'BG-28' : 'BG-27'), 'line.netAmount')
    if (line.substitute !== undefined && !named.has('line.substitute.item.sellersIdentifier') && !named.has('line.substitute.item.name')) throw lost(number, phrase('substituted item'), 'line.substitute.item.sellersIdentifier')
    const count = takesOneSerial ? (serialNumbers?.(line).length ?? 0) : 0
    if (count > 1) throw failure('KS-MAP-TOO-MANY', { number, term: phrase('serial number'), count, limit: 1, format: id })
  }

  return (kind, content, number) => {
    const { allowancesAndCharges = [] } = content as Adjusted
    for (const [isCharge, group, source] of [[true, 'BG-21', 'totals.charges'], [false, 'BG-20', 'totals.allowances']] as const) {
      const isThere = (saysPrice || saysAmount) && allowancesAndCharges.some((each) => each.isCharge === isCharge)
      if (isThere && !named.has(`${kind.root}.${source}`)) throw lost(number, term(group), `${kind.root}.${source}`)
    }
    for (const line of content.lines as readonly Adjusted[]) onLine(line.id, () => checkLine(kind, line, number))
  }
}

function isForSerialNumbers({ per, segments }: IdocSegment): boolean {
  return per === 'serialNumber' || segments.some(isForSerialNumbers)
}
