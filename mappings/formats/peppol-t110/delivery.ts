import type { Period } from '../../model/invoice.ts'
import type { DeliveryPlace, DeliveryTerms } from '../../model/order.ts'
import { address, identifier, partyIdentification, partyName } from '../ubl/party.ts'
import type { Ubl } from '../ubl/ubl.ts'

/** Delivery: the promised days and the party that receives; a location's id stands for it where no party is named. */
export function delivery(ubl: Ubl, of: DeliveryPlace | undefined): void {
  if (of === undefined) return
  const { xml } = ubl
  xml.open('cac:Delivery')
  promisedPeriod(ubl, of.promisedPeriod)
  xml.open('cac:DeliveryParty')
  partyIdentification(ubl, of.party ?? of.location)
  partyName(ubl, of.name)
  address(ubl, 'cac:PostalAddress', of.address)
  xml.close()
  xml.close()
}

/** PromisedDeliveryPeriod; the syntax needs its first day, so one with only a last day promises that day. */
export function promisedPeriod({ xml }: Ubl, period: Period | undefined): void {
  if (period === undefined) return
  xml.open('cac:PromisedDeliveryPeriod')
  xml.element('cbc:StartDate', period.start ?? period.end)
  xml.element('cbc:EndDate', period.end)
  xml.close()
}

/** DeliveryTerms. */
export function deliveryTerms(ubl: Ubl, of: DeliveryTerms | undefined): void {
  if (of === undefined) return
  const { xml } = ubl
  xml.open('cac:DeliveryTerms')
  xml.element('cbc:ID', of.code)
  xml.element('cbc:SpecialTerms', of.text)
  xml.open('cac:DeliveryLocation')
  identifier(ubl, 'cbc:ID', of.location === undefined ? undefined : { id: of.location })
  xml.close()
  xml.close()
}
