import type { Product } from '../catalogue.ts'
import type { Moment, Shop } from '../life/shop.ts'
import type { ShopOrder } from '../order.ts'
import { answer, type Answer } from './answers.ts'
import { deliveriesOf, type Step } from './deliveries.ts'
import { isToBeHad, isTooMuch, orderOfPurchase, type Purchase } from './purchase.ts'

/** How the shop stands with one purchase. */
interface Open {
  readonly order: ShopOrder
  /** Of its documents. */
  readonly version: number
  /** What is still to be done, in order of time. */
  readonly steps: readonly Step[]
  readonly state: 'refused' | 'cancelled' | 'waiting' | 'on its way'
}

/**
 * The shop's people at purchases: answer what they hear, and deliver what they have promised when its time comes. A change or cancellation
 * that comes before the goods have left is obeyed; one that crosses them is refused.
 */
export class PurchaseCounter {
  readonly #shop: Shop
  readonly #catalogue: readonly Product[]
  readonly #open = new Map<string, Open>()

  constructor(shop: Shop, catalogue: readonly Product[]) {
    this.#shop = shop
    this.#catalogue = catalogue
  }

  /** When the next step is to be taken. */
  get nextDue_ms(): number | undefined {
    const dues = [...this.#open.values()].flatMap(({ steps: [next] }) => (next === undefined ? [] : [Date.parse(next.at)]))
    return dues.length === 0 ? undefined : Math.min(...dues)
  }

  /** Takes every step whose time has come. */
  act(now_ms: number): void {
    for (const [story, open] of this.#open) {
      const due = open.steps.filter(({ at }) => Date.parse(at) <= now_ms)
      if (due.length === 0) continue
      for (const step of due) step.take()
      this.#open.set(story, { ...open, steps: open.steps.slice(due.length), state: 'on its way' })
    }
  }

  /** Hears a document and answers it. */
  hear(purchase: Purchase, when: Moment): void {
    const before = this.#open.get(purchase.story)
    const asked = orderOfPurchase(purchase, this.#catalogue)
    const order = before === undefined || purchase.stage === 'changed' ? asked : before.order
    const version = (before?.version ?? 0) + 1
    const given = answerTo(purchase, before?.state)
    answer(this.#shop, order, purchase, version, given, when)
    if (given.is === 'refused') this.#open.set(purchase.story, before === undefined ? { order, version, steps: [], state: 'refused' } : { ...before, version })
    else if (purchase.stage === 'cancelled') this.#open.set(purchase.story, { order, version, steps: [], state: 'cancelled' })
    else this.#open.set(purchase.story, { order, version, steps: deliveriesOf(this.#shop, { ...order, lines: order.lines.filter(isToBeHad) }), state: 'waiting' })
  }
}

function answerTo({ stage, lines }: Purchase, state: Open['state'] | undefined): Answer {
  if (state === 'on its way') return { is: 'refused', why: 'Tavara on jo lähtenyt' }
  if (state === 'refused' || state === 'cancelled') return { is: 'refused', why: 'Tilaus ei ole voimassa' }
  if (stage === 'cancelled') return { is: 'accepted' }
  if (isTooMuch(lines)) return { is: 'refused', why: 'Näin monta ei ole saatavilla' }
  return { is: lines.every(isToBeHad) ? 'accepted' : 'inPart' }
}
