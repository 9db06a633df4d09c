import { Decimal } from '../../mappings/model/decimal.ts'
import { lineNet, type Taxable } from './amounts.ts'
import { articles, type Product, type ProductGroup } from './catalogue.ts'
import type { Random } from './random.ts'

/** One line of an order. */
export interface ShopLine {
  /** `1`, `2` … */
  readonly id: string
  readonly product: Product
  readonly quantity: Decimal
  /** Price of one without VAT, before the discount. */
  readonly listPrice: Decimal
  /** Price of one without VAT that is paid. */
  readonly price: Decimal
  readonly net: Decimal
}

interface Wish {
  readonly group: ProductGroup
  readonly quantity: number
  readonly article?: string
}

interface Basket {
  readonly weight: number
  wishes(choose: Random): readonly Wish[]
}

/** A class or a team now and then, else a few. */
const workplaces = (choose: Random): number => (choose.chance(8) ? choose.integer(10, 28) : choose.integer(1, 4))

const baskets: readonly Basket[] = [
  {
    weight: 30,
    wishes(choose) {
      const quantity = workplaces(choose)
      const extras: Wish[] = [{ group: 'accessory', quantity }, ...(choose.chance(50) ? [{ group: 'accessory', quantity } as const] : [])]
      return [{ group: 'notebook', quantity }, ...extras, ...(choose.chance(60) ? [{ group: 'service', quantity, article: articles.installation } as const] : [])]
    },
  },
  {
    weight: 22,
    wishes(choose) {
      const quantity = choose.integer(1, 5)
      return [{ group: 'phone', quantity }, ...(choose.chance(25) ? [{ group: 'insurance', quantity } as const] : [])]
    },
  },
  { weight: 12, wishes: (choose) => [{ group: 'display', quantity: choose.integer(1, 6) }, { group: 'accessory', quantity: choose.integer(1, 6) }] },
  { weight: 8, wishes: (choose) => [{ group: 'tablet', quantity: choose.integer(1, 20) }] },
  {
    weight: 5,
    wishes: (choose) => {
      const quantity = choose.integer(1, 4)
      return [{ group: 'desktop', quantity }, { group: 'display', quantity }, { group: 'service', quantity, article: articles.installation }]
    },
  },
  { weight: 12, wishes: (choose) => Array.from({ length: choose.integer(1, 4) }, () => ({ group: 'accessory', quantity: choose.integer(1, 12) })) },
  { weight: 5, wishes: (choose) => [{ group: 'printer', quantity: 1 }, { group: 'consumable', quantity: choose.integer(1, 4) }] },
  { weight: 3, wishes: (choose) => [{ group: 'network', quantity: choose.integer(1, 3) }] },
  {
    weight: 4,
    wishes: (choose) => [
      { group: 'service', quantity: choose.integer(1_000, 9_999), article: articles.printedPage },
      { group: 'service', quantity: choose.integer(20, 400), article: articles.registerUpkeep },
      { group: 'service', quantity: choose.integer(1, 12), article: articles.expertHour },
    ],
  },
  { weight: 3, wishes: (choose) => [{ group: 'book', quantity: choose.integer(1, 30) }, { group: 'magazine', quantity: choose.integer(1, 3) }] },
  { weight: 2, wishes: (choose) => [{ group: 'service', quantity: choose.integer(5, 60), article: articles.notebookRent }] },
]

/** From this quantity on, goods are 3 % cheaper. */
const bulk = 10
const bulkFactor = Decimal.of('0.97')

/** What somebody puts into the basket: one to four lines, no article twice. */
export function fillBasket(choose: Random, catalogue: readonly Product[]): readonly ShopLine[] {
  const lines: ShopLine[] = []
  for (const wish of choose.weighted(baskets, (basket) => basket.weight).wishes(choose)) {
    const fitting = catalogue.filter(
      (product) => product.group === wish.group && (wish.article ?? product.article) === product.article && lines.every((line) => line.product !== product),
    )
    if (fitting.length > 0) lines.push(lineOf(String(lines.length + 1), choose.weighted(fitting, (product) => product.weight), wish.quantity))
  }
  return lines
}

function lineOf(id: string, product: Product, pieces: number): ShopLine {
  const quantity = Decimal.of(pieces)
  const discounted = pieces >= bulk && product.unit === 'C62' && product.price.scale <= 2
  const price = discounted ? product.price.times(bulkFactor).round(2) : product.price
  return { id, product, quantity, listPrice: product.price, price, net: lineNet(quantity, price) }
}

/** The same line with another quantity, at the same price. */
export function withQuantity(line: ShopLine, quantity: Decimal): ShopLine {
  return { ...line, quantity, net: lineNet(quantity, line.price) }
}

/** A line as the sums want it. */
export function taxable(line: ShopLine): Taxable {
  return { net: line.net, vat: line.product.vat }
}
