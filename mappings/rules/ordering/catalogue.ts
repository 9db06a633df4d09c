import { calendarDay, listed, phrase, said, type Words } from '../../../errors/words/words.ts'
import type { UblElement } from '../../formats/ubl/tree/element.ts'
import type { Findings } from '../findings.ts'
import { checkNotNegative } from './amounts.ts'
import { categoryContext } from './categories.ts'
import { definerOf } from './define.ts'
import { first, has, numberIn, numberOf, textOf, wordsOf, type UblName } from './elements.ts'
import { called } from './named.ts'
import { namedPartyContext } from './parties.ts'
import { Pattern } from './pattern.ts'
import type { Place } from './place.ts'
import { processContext, specificationContext } from './process.ts'
import type { Structure } from './structure.ts'

const line = 'cac:CatalogueLine'
const price = `${line}/cac:RequiredItemLocationQuantity/cac:Price`

/** The business rules of a catalogue (T19). */
export function cataloguePattern(structure: Structure, specification: string, processes: readonly string[]): Pattern {
  const rule = definerOf(structure)
  const ofLine = [`${line}/cac:LineValidityPeriod/cbc:StartDate`, `${line}/cac:LineValidityPeriod/cbc:EndDate`]
  const ofPrice = [`${price}/cac:ValidityPeriod/cbc:StartDate`, `${price}/cac:ValidityPeriod/cbc:EndDate`]
  const quantity = (number: string, name: UblName) => rule(number, [`${line}/${name}`], (place, _facts, findings) => {
    if (has(place.element, name)) checkNotNegative(place, name, [], findings)
  })
  return new Pattern([
    processContext(rule, 'R017', processes),
    specificationContext(rule, 'R018', specification),
    {
      at: ['/*/cac:ValidityPeriod'],
      rules: [rule('R001', ['cac:ValidityPeriod/cbc:StartDate', 'cac:ValidityPeriod/cbc:EndDate'], (place, { root }, findings) => {
        const whole = validityOf(root)
        if (!(whole.end >= whole.start)) report(place, place.element, findings)
      })],
    },
    namedPartyContext(rule, 'R004', 'cac:SellerSupplierParty'),
    namedPartyContext(rule, 'R005', 'cac:ContractorCustomerParty'),
    {
      at: [line],
      rules: [
        quantity('R008', 'cbc:MaximumOrderQuantity'),
        quantity('R009', 'cbc:MinimumOrderQuantity'),
        rule('R010', [`${line}/cbc:MaximumOrderQuantity`, `${line}/cbc:MinimumOrderQuantity`], checkQuantities),
        rule('R007', ofLine, (place, { root }, findings) => {
          const whole = validityOf(root)
          if (!isWithin(validityOfLine(place.element, whole), whole)) report(place, first(place.element, 'cac:LineValidityPeriod'), findings)
        }),
        rule('R013', ofLine, (place, { root }, findings) => {
          const { start, end } = validityOfLine(place.element, validityOf(root))
          if (!(start <= end)) report(place, first(place.element, 'cac:LineValidityPeriod'), findings)
        }),
      ],
    },
    {
      at: ['cac:RequiredItemLocationQuantity'],
      rules: [
        rule('R006', [`${price}/cbc:PriceAmount`], (place, _facts, findings) => {
          const amount = first(place.element, 'cac:Price', 'cbc:PriceAmount')
          if (!(numberOf(amount) >= 0)) findings.add('KS-RULE-NEGATIVE', { term: called('cac:Price/cbc:PriceAmount'), stated: amount === undefined ? phrase('missing') : textOf(amount), least: phrase('0 or more') }, place)
        }),
        rule('R011', ofPrice, (place, { root }, findings) => {
          const around = validityAround(place, root)
          if (!isWithin(validityIn(first(place.element, 'cac:Price', 'cac:ValidityPeriod'), around), around)) report(place, first(place.element, 'cac:Price', 'cac:ValidityPeriod'), findings)
        }),
        rule('R016', ofPrice, (place, { root }, findings) => {
          const { start, end } = validityIn(first(place.element, 'cac:Price', 'cac:ValidityPeriod'), validityAround(place, root))
          if (!(start <= end)) report(place, first(place.element, 'cac:Price', 'cac:ValidityPeriod'), findings)
        }),
      ],
    },
    categoryContext(rule, ['cac:ClassifiedTaxCategory'], 'R014', 'R015', `${line}/cac:Item/cac:ClassifiedTaxCategory`),
    {
      at: ['cac:Item'],
      rules: [rule('R012', [`${line}/cac:Item/cac:StandardItemIdentification/cbc:ID`, `${line}/cac:Item/cac:SellersItemIdentification/cbc:ID`], (place, _facts, findings) => {
        if (has(place.element, 'cac:StandardItemIdentification', 'cbc:ID') || has(place.element, 'cac:SellersItemIdentification', 'cbc:ID')) return
        findings.add('KS-RULE-MISSING', { term: listed('or', ['cac:StandardItemIdentification/cbc:ID', 'cac:SellersItemIdentification/cbc:ID']) }, place)
      })],
    },
  ])
}

function checkQuantities(place: Place, _facts: unknown, findings: Findings): void {
  const [most, least] = (['cbc:MaximumOrderQuantity', 'cbc:MinimumOrderQuantity'] as const).map((name) => first(place.element, name))
  if (most === undefined || least === undefined || numberOf(most) >= numberOf(least)) return
  findings.add('KS-RULE-NEGATIVE', { term: called('cbc:MaximumOrderQuantity'), stated: textOf(most), least: said(`cbc:MinimumOrderQuantity ${textOf(least)}`) }, place)
}

/** From which day to which something holds, the days as numbers, 20260131. */
interface Validity {
  readonly start: number
  readonly end: number
}

const always: Validity = { start: 0, end: 99_999_999 }

/** The validity that an element states, as far as it does; else the one around it. */
function validityIn(period: UblElement | undefined, around: Validity): Validity {
  const day = (name: UblName, otherwise: number): number => {
    const stated = period === undefined ? undefined : first(period, name)
    return stated === undefined ? otherwise : numberIn(textOf(stated).replaceAll('-', ''))
  }
  return { start: day('cbc:StartDate', around.start), end: day('cbc:EndDate', around.end) }
}

function validityOf(root: UblElement): Validity {
  return validityIn(first(root, 'cac:ValidityPeriod'), always)
}

function validityOfLine(element: UblElement | undefined, whole: Validity): Validity {
  return element === undefined ? whole : validityIn(first(element, 'cac:LineValidityPeriod'), whole)
}

function validityAround({ parent }: Place, root: UblElement): Validity {
  return validityOfLine(parent?.element, validityOf(root))
}

function isWithin({ start, end }: Validity, whole: Validity): boolean {
  return start >= whole.start && start <= whole.end && end <= whole.end && end >= whole.start
}

function report(place: Place, period: UblElement | undefined, findings: Findings): void {
  const day = (name: UblName): Words => calendarDay(wordsOf(period === undefined ? undefined : first(period, name)))
  findings.add('KS-RULE-PERIOD', { term: called(period?.name ?? place.element.name), start: day('cbc:StartDate'), end: day('cbc:EndDate'), expected: phrase('the end is not before the start, and within the period around it') }, place)
}
