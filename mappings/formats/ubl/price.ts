import { Decimal } from '../../model/decimal.ts'
import type { Price } from '../../model/invoice.ts'
import type { Ubl } from './ubl.ts'
import { exact } from './values.ts'

/** Price (BG-29). A gross price without a discount has the discount zero, which the syntax asks for. */
export function price({ xml, currency }: Ubl, of: Price, quantityUnit: string): void {
  xml.open('cac:Price')
  xml.element('cbc:PriceAmount', exact(of.net), currency)
  if (of.baseQuantity !== undefined) {
    xml.element('cbc:BaseQuantity', exact(of.baseQuantity), xml.attribute('unitCode', of.baseQuantityUnit ?? quantityUnit))
  }
  if (of.discount !== undefined || of.gross !== undefined) {
    xml.open('cac:AllowanceCharge')
    xml.element('cbc:ChargeIndicator', 'false')
    xml.element('cbc:Amount', exact(of.discount ?? Decimal.zero), currency)
    if (of.gross !== undefined) xml.element('cbc:BaseAmount', exact(of.gross), currency)
    xml.close()
  }
  xml.close()
}
