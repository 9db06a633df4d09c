import type { XmlElement } from '../../formats/inbound-xml/element.ts'
import { Decimal } from '../../model/decimal.ts'
import { toCents } from '../en16931/rounding.ts'
import { all, decimalOf, first, isNamed, textOf, wordsOf } from './elements.ts'

/** What several rules ask of a document, computed when first asked for and kept. */
export class OrderingFacts {
  readonly root: XmlElement
  #currencies: readonly string[] | undefined
  #lines: Lines | undefined
  #lineSum: Decimal | undefined

  constructor(root: XmlElement) {
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
export function sumOfAllowances(of: XmlElement, indicator: 'true' | 'false'): Decimal {
  return sumOf(all(of, 'cac:AllowanceCharge').filter((one) => wordsOf(first(one, 'cbc:ChargeIndicator')) === indicator).flatMap((one) => all(one, 'cbc:Amount')))
}

/** Sum of the decimals that elements hold, to the cent. */
export function sumOf(elements: readonly XmlElement[]): Decimal {
  return toCents(Decimal.sum(elements.map((element) => decimalOf(element) ?? Decimal.zero)))
}

/** Lines of a document, wherever they stand. */
interface Lines {
  /** By each id that one has. */
  readonly byId: ReadonlyMap<string, readonly XmlElement[]>
  /** How many order lines there are. */
  readonly count: number
  /** Net amounts of lines, and of those in order lines. */
  readonly amounts: readonly XmlElement[]
  readonly amountsInOrder: readonly XmlElement[]
  /** Whether there is a total of tax. */
  readonly isTaxed: boolean
}

function linesIn(root: XmlElement): Lines {
  const byId = new Map<string, XmlElement[]>()
  const found = { byId, count: 0, amounts: [] as XmlElement[], amountsInOrder: [] as XmlElement[], isTaxed: false }
  const look = (element: XmlElement, parent: XmlElement | undefined): void => {
    if (isNamed(element, 'cac:LineItem')) {
      for (const id of all(element, 'cbc:ID').map(textOf)) {
        const others = byId.get(id)
        if (others === undefined) byId.set(id, [element])
        else others.push(element)
      }
      const amounts = all(element, 'cbc:LineExtensionAmount')
      found.amounts.push(...amounts)
      if (parent !== undefined && isNamed(parent, 'cac:OrderLine')) found.amountsInOrder.push(...amounts)
    } else if (isNamed(element, 'cac:OrderLine')) found.count += 1
    else if (isNamed(element, 'cac:TaxTotal')) found.isTaxed = true
    for (const child of element.children) look(child, element)
  }
  look(root, undefined)
  return found
}
