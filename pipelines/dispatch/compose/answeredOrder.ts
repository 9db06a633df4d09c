import { conversationBefore } from '../../../mappings/conversation/inOrder.ts'
import type { OrderedLine, Said } from '../../../mappings/conversation/said.ts'
import type { AnsweredLine } from '../../../mappings/model/orderResponse.ts'

/** An order as it stood when the shop said something of it. */
export interface AnsweredVersion {
  readonly lines: readonly AnsweredLine[]
  /** Number of the municipality's change or cancellation that was in force, and which of them it is. */
  readonly municipalitys?: { readonly is: 'changed' | 'cancelled'; readonly document: string }
}

/** What the shop's event of this place in the story spoke of; undefined where nothing was said before. */
export function answeredVersion(saidOfOrder: readonly Said[], storyVersion: number): AnsweredVersion | undefined {
  const { versions } = conversationBefore(saidOfOrder, ({ by, is, version }) => by === 'shop' && is !== 'invoiced' && is !== 'credited' && version >= storyVersion)
  const last = versions.at(-1)
  if (last === undefined) return undefined
  const { is, by, document } = last
  const ordered = last.lines.length > 0 ? last : versions.findLast(({ lines }) => lines.length > 0) ?? last
  return { lines: ordered.lines.map(answeredLine), ...(by === 'municipality' && is !== 'placed' ? { municipalitys: { is, document } } : {}) }
}

function answeredLine({ line, quantity, unit, price, priceBase, item, sellersItem }: OrderedLine): AnsweredLine {
  return {
    orderLine: line, quantity, unit, price: { net: price, baseQuantity: priceBase },
    item: { name: item, classifications: [], attributes: [], ...(sellersItem === null ? {} : { sellersIdentifier: sellersItem }) },
  }
}
