import type { UblElement } from '../../formats/ubl/tree/element.ts'
import { Decimal } from '../../model/decimal.ts'
import { toCents } from '../en16931/rounding.ts'
import { all, decimalOf, first, textOf, wordsOf } from './elements.ts'

/** What several rules ask of a document, computed when first asked for and kept. */
export class OrderingFacts {
  readonly root: UblElement
  #currencies: readonly string[] | undefined
  #lines: Lines | undefined
  #lineSum: Decimal | undefined

  constructor(root: UblElement) {
    this.root = root
  }

  /** The document's number, empty where it has none. */
  get number(): string {
    return wordsOf(first(this.root, 'cbc:ID'))
  }

  /** What the document says its currency is; one in a document that is right. */
  get currencies(): readonly string[] {
    return (this.#currencies ??= all(this.root, 'cbc:DocumentCurrencyCode').map(textOf))
  }

  /** What there is of lines and taxes, wherever it stands. */
  get lines(): Lines {
    return (this.#lines ??= linesIn(this.root))
  }

  /** Sum of the net amounts of the lines in their place. */
  get lineSum(): Decimal {
    return (this.#lineSum ??= sumOf(all(this.root, 'cac:OrderLine', 'cac:LineItem', 'cbc:LineExtensionAmount')))
  }
}

/** Sum of an element's own allowances (`false`) or charges (`true`), to the cent. */
export function sumOfAllowances(of: UblElement, indicator: 'true' | 'false'): Decimal {
  return sumOf(all(of, 'cac:AllowanceCharge').filter((one) => wordsOf(first(one, 'cbc:ChargeIndicator')) === indicator).flatMap((one) => all(one, 'cbc:Amount')))
}

/** Sum of the decimals that elements hold, to the cent. */
export function sumOf(elements: readonly UblElement[]): Decimal {
  return toCents(Decimal.sum(elements.map((element) => decimalOf(element) ?? Decimal.zero)))
}

/** Lines of a document, wherever they stand. */
interface Lines {
  /** By each id that one has. */
  readonly byId: ReadonlyMap<string, readonly UblElement[]>
  /** How many order lines there are. */
  readonly count: number
  /** Net amounts of lines, and of those in order lines. */
  readonly amounts: readonly UblElement[]
  readonly amountsInOrder: readonly UblElement[]
  /** Whether there is a total of tax. */
  readonly isTaxed: boolean
}

function linesIn(root: UblElement): Lines {
  const byId = new Map<string, UblElement[]>()
  const found = { byId, count: 0, amounts: [] as UblElement[], amountsInOrder: [] as UblElement[], isTaxed: false }
  const look = (element: UblElement, parent: UblElement | undefined): void => {
    if (element.name === 'cac:LineItem') {
      for (const id of all(element, 'cbc:ID').map(textOf)) {
        const others = byId.get(id)
        if (others === undefined) byId.set(id, [element])
        else others.push(element)
      }
      const amounts = all(element, 'cbc:LineExtensionAmount')
      found.amounts.push(...amounts)
      if (parent?.name === 'cac:OrderLine') found.amountsInOrder.push(...amounts)
    } else if (element.name === 'cac:OrderLine') found.count += 1
    else if (element.name === 'cac:TaxTotal') found.isTaxed = true
    for (const child of element.children) look(child, element)
  }
  look(root, undefined)
  return found
}
