import type { CatalogueLine as LineContent, ContractEvent } from '../../schemas/generated/events.ts'
import { Decimal } from '../model/decimal.ts'
import type { Catalogue, CatalogueLine, CataloguePrice } from '../model/catalogue.ts'
import type { TradeItem } from '../model/tradeItem.ts'
import type { TradeParty } from '../model/tradeTerms.ts'
import { factsOf } from '../tables/itemConditions.ts'
import { itemFrom, priceFrom, vatFrom } from './lineTerms.ts'
import { needed, type Document } from './needed.ts'
import { partyFromKey } from './partyFromKey.ts'
import { present } from './present.ts'
import { supportingDocumentsFrom } from './supportingDocuments.ts'

/** The event that a catalogue is made from. */
export type CatalogueEvent = ContractEvent<'fi.kuntasilta.shop.CataloguePublished'>

/** UN/ECE Rec 20: a day. */
const day = 'DAY'

/**
 * The canonical catalogue of an event with all that the shop offers, for one receiver. Throws KS-MAP-EVENT-LACKS without a number
 * or an issue date, KS-MAP-ATTACHMENT-LINK for a link that cannot be trusted.
 */
export function catalogueFromEvent({ value }: CatalogueEvent, receiver: TradeParty): Catalogue {
  const document: Document = { kind: 'catalogue', number: value.number }
  const { version, name, action, contract, validity } = present(value)
  const issueDate = needed(value.issueDate, 'the issue date', document)
  return {
    number: needed(value.number, 'the number of the catalogue', document),
    ...(version === undefined ? {} : { version }),
    ...(name === undefined ? {} : { name }),
    ...(action === undefined ? {} : { action }),
    issueDate,
    // One that says nothing of its validity holds from its issue on.
    validity: validity ?? { start: issueDate },
    ...(contract === undefined ? {} : { contract }),
    provider: { ...partyFromKey(value.seller), name: needed(value.seller.name, 'the seller\'s name', document) },
    receiver,
    tradingTerms: [],
    lines: value.lines.map((line) => lineFrom(line, document)),
  }
}

function lineFrom(line: LineContent, document: Document): CatalogueLine {
  const { action, unit, minimumQuantity, maximumQuantity, warranty, validity } = present(line)
  return {
    id: line.id,
    ...(action === undefined ? {} : { action }),
    isOrderable: line.orderable,
    ...(unit === '' ? {} : { orderableUnit: unit }),
    ...(minimumQuantity === undefined ? {} : { minimumQuantity: { value: minimumQuantity, unit } }),
    ...(maximumQuantity === undefined ? {} : { maximumQuantity: { value: maximumQuantity, unit } }),
    ...(warranty === undefined ? {} : { warranty }),
    ...(validity === undefined ? {} : { validity }),
    comparisons: [], components: [], accessories: [], required: [], replaced: [],
    prices: [pricedAs(line)],
    item: articleFrom(line, document),
    vat: vatFrom(line.vat),
  }
}

function pricedAs({ price, currency, leadTime_days: leadTime }: LineContent): CataloguePrice {
  return { territories: [], price: priceFrom(price), currency, ...(leadTime === null ? {} : { leadTime: { value: Decimal.of(leadTime), unit: day } }) }
}

/** Whether an article is bought or leased stands among its attributes (BG-32), where the tables of profiles look for it. */
function articleFrom({ item, acquisition, specifications }: LineContent, document: Document): TradeItem {
  const plain = itemFrom(item)
  const said = acquisition === 'other' || factsOf(plain).acquisition !== undefined
  return {
    ...plain,
    ...(said ? {} : { attributes: [...plain.attributes, { name: 'acquisition', value: acquisition }] }),
    ...(specifications.length === 0 ? {} : { specifications: supportingDocumentsFrom(specifications, document) }),
  }
}
