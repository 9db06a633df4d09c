import type * as Contract from '../../schemas/generated/events.ts'
import type { Period, VatCategory, VatSubtotal } from '../model/invoice.ts'
import type { TradeItem } from '../model/tradeItem.ts'
import type { TradeAllowance, TradeParty, TradePrice } from '../model/tradeTerms.ts'
import { only } from './only.ts'

/** A party, as far as the contract has places for it. */
export function partyIn(party: TradeParty): Contract.Draft<Contract.Party> {
  return only(party, ['endpoint', 'identifiers', 'name', 'tradingName', 'legalRegistration', 'vatIdentifier', 'taxRegistration', 'legalInformation', 'address', 'contact'])
}

/** BG-31. */
export function itemIn({ classifications, attributes, ...item }: TradeItem): Contract.Draft<Contract.Item> {
  return {
    ...only(item, ['name', 'description', 'sellersIdentifier', 'buyersIdentifier', 'standardIdentifier', 'manufacturersIdentifier', 'manufacturer', 'originCountry']),
    classifications: classifications.map((each) => only(each, ['code', 'list', 'listVersion'])),
    attributes: attributes.map((each) => only(each, ['name', 'value'])),
  }
}

/** BG-29. */
export function priceIn(price: TradePrice): Contract.Draft<Contract.Price> {
  return only(price, ['net', 'discount', 'gross', 'baseQuantity', 'baseQuantityUnit'])
}

/** BG-20, BG-21, BG-27, BG-28. */
export function allowancesIn(allowances: readonly TradeAllowance[]): readonly Contract.Draft<Contract.AllowanceOrCharge>[] {
  return allowances.map(({ vat, ...rest }) => ({
    ...only(rest, ['isCharge', 'amount', 'baseAmount', 'percentage', 'reason', 'reasonCode']),
    ...(vat === undefined ? {} : { vat: vatIn(vat) }),
  }))
}

/** BT-151 and BT-152. */
export function vatIn(vat: VatCategory): Contract.Draft<Contract.VatCategory> {
  return only(vat, ['code', 'rate'])
}

/** BG-23. */
export function vatSubtotalIn(subtotal: VatSubtotal): Contract.Draft<Contract.VatSubtotal> {
  return only(subtotal, ['code', 'rate', 'taxableAmount', 'taxAmount', 'exemptionReason', 'exemptionReasonCode'])
}

/** Days; the contract has no hours. */
export function periodIn(period: Period): Contract.Draft<Contract.Period> {
  return only(period, ['start', 'end'])
}
