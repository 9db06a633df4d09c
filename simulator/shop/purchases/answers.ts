import { Decimal } from '../../../mappings/model/decimal.ts'
import type { ConfirmedLine, Draft } from '../../../schemas/generated/events.ts'
import type { ShopLine } from '../baskets.ts'
import type { Moment, Shop } from '../life/shop.ts'
import type { ShopOrder } from '../order.ts'
import { itemOf } from '../values/items.ts'
import { partyKey } from '../values/parties.ts'
import { isToBeHad, type Purchase } from './purchase.ts'

/** UNCL1229: a line is accepted, or not. */
const lineStatus = { accepted: '5', refused: '7' } as const
/** UNCL4343. */
const codes = { accepted: 'AP', inPart: 'CA', refused: 'RE' } as const

/** How the shop answers a document of a purchasing system. */
export type Answer = { readonly is: 'accepted' | 'inPart' } | { readonly is: 'refused'; readonly why: string }

/** Answers a document; `version` counts the documents of its order. */
export function answer(shop: Shop, order: ShopOrder, { document, stage }: Purchase, version: number, given: Answer, when: Moment): void {
  const number = version === 1 ? `V-${order.buyersNumber ?? ''}` : `V-${order.buyersNumber ?? ''}-${version}`
  const value = {
    story: order.story, buyer: partyKey(order.customer), seller: partyKey(shop.seller), sellersOrder: order.number, buyersOrder: order.buyersNumber ?? null,
    number, issueDate: when.day, issuedAt: when.at, ...(stage === 'placed' ? {} : { answers: document }),
  }
  const occasion = { at: when.at, subject: number, correlationId: order.number }
  shop.book.orderResponse({ municipality: order.customer.id, story: order.story, number, day: when.day, order: order.buyersNumber ?? '' }, codes[given.is])
  if (given.is === 'refused') shop.timeline.add('fi.kuntasilta.shop.OrderRejected', { ...value, text: given.why }, occasion)
  else shop.timeline.add('fi.kuntasilta.shop.OrderConfirmed', { ...value, lines: given.is === 'inPart' ? order.lines.map(confirmedLine) : [] }, occasion)
}

function confirmedLine(line: ShopLine): Draft<ConfirmedLine> {
  const { id, product, quantity } = line
  const status = isToBeHad(line) ? lineStatus.accepted : lineStatus.refused
  return { id, orderLine: id, status, quantity: (status === lineStatus.accepted ? quantity : Decimal.zero).round(4), unit: product.unit, item: itemOf(product) }
}
