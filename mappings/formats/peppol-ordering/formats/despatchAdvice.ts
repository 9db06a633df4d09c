import { failure } from '../../../../errors/failure.ts'
import { documentKind } from '../../../../errors/words/words.ts'
import type { DespatchAdvice, DespatchLine } from '../../../model/despatchAdvice.ts'
import type { ItemProperty, TradeItem } from '../../../model/tradeItem.ts'
import type { RenderContext } from '../../format.ts'
import { despatchAdvice } from '../despatchAdvice.ts'
import { requireOneIdentifier, withEndpoint } from './addressed.ts'
import { treeFormat } from './treeFormat.ts'

const id = 'peppol-despatch-advice'

/**
 * Peppol Despatch Advice 3 (T16), seller to buyer: what left, device by device. An order of which the buyer has no number is named by the seller's, as
 * its order agreement was. Throws KS-MAP-KIND for any other document and KS-MAP-TOO-MANY for a party with several identifiers.
 */
export const peppolDespatchAdvice = treeFormat(id, ['despatchAdvice'], (document, context) => {
  if (document.kind !== 'despatchAdvice') throw failure('KS-MAP-KIND', { kind: documentKind(document.kind), format: id })
  return despatchAdvice.write(advice(document.despatchAdvice, context))
})

function advice(of: DespatchAdvice, { sender, receiver }: RenderContext): DespatchAdvice {
  const { number, sellersOrder, buyersOrders, despatcher, consignee, buyer, seller, originator, shipment } = of
  requireOneIdentifier([despatcher, consignee, buyer, seller, originator, shipment?.deliveryParty], number, id)
  return {
    ...of,
    buyersOrders: buyersOrders.length === 0 && sellersOrder !== undefined ? [sellersOrder] : buyersOrders,
    despatcher: withEndpoint(despatcher, sender, number),
    consignee: withEndpoint(consignee, receiver, number),
    lines: of.lines.map(withProperties),
  }
}

/** What the syntax has no place for of its own is told as properties of the item. */
function withProperties(line: DespatchLine): DespatchLine {
  const { description, manufacturer, manufacturersIdentifier } = line.item
  const said: readonly (readonly [name: string, value: string | undefined])[] = [['Manufacturer', manufacturer], ['Manufacturer part number', manufacturersIdentifier], ['Description', description]]
  const properties = said.flatMap(([name, value]): readonly ItemProperty[] => (value === undefined ? [] : [{ name, value }]))
  const item: TradeItem = { ...line.item, attributes: [...line.item.attributes, ...properties] }
  return { ...line, item }
}
