import { businessDay, businessTime } from '../../base/helsinki.ts'
import { Decimal } from '../model/decimal.ts'
import type { DespatchAdvice, DespatchLine, HandlingUnit, Shipment } from '../model/despatchAdvice.ts'
import type { ItemInstance, TradeItem } from '../model/tradeItem.ts'
import type { TradeParty } from '../model/tradeTerms.ts'
import type * as Contract from '../../schemas/generated/events.ts'
import { itemFrom } from './lineTerms.ts'
import { needed, type Document } from './needed.ts'
import { present } from './present.ts'
import { supportingDocumentsFrom } from './supportingDocuments.ts'

/** The event that a despatch advice is made from. */
export type DespatchEvent = Contract.ContractEvent<'fi.kuntasilta.shop.OrderShipped'>

/**
 * The canonical despatch advice of an event: what left the seller, device by device. Throws KS-MAP-EVENT-LACKS without a number
 * or an issue date, KS-MAP-ATTACHMENT-LINK for a link that cannot be trusted.
 */
export function despatchAdviceFromEvent({ value }: DespatchEvent): DespatchAdvice {
  const { despatch } = value
  const document: Document = { kind: 'despatch advice', number: despatch.number }
  const [seller, buyer] = [partyFrom(despatch.seller, value.seller), partyFrom(despatch.buyer, value.buyer)]
  const shipment = shipmentFrom(despatch)
  return {
    number: needed(despatch.number, 'BT-16', document),
    issueDate: needed(despatch.issueDate, 'the issue date', document),
    ...(despatch.issuedAt === null ? {} : { issueTime: businessTime(Date.parse(despatch.issuedAt)) }),
    notes: despatch.note === null ? [] : [{ text: despatch.note }],
    buyersOrders: despatch.buyersOrder === null ? [] : [despatch.buyersOrder],
    ...(despatch.sellersOrder === '' ? {} : { sellersOrder: despatch.sellersOrder }),
    supportingDocuments: supportingDocumentsFrom(despatch.supportingDocuments, document),
    despatcher: despatch.despatcher === null ? seller : present(despatch.despatcher),
    consignee: despatch.consignee === null ? buyer : present(despatch.consignee),
    ...(despatch.delivery?.contact ? { deliveryContact: present(despatch.delivery.contact) } : {}),
    buyer,
    seller,
    ...(despatch.orderer === null ? {} : { originator: originatorFrom(despatch.orderer) }),
    ...(shipment === undefined ? {} : { shipment }),
    lines: despatch.lines.map(lineFrom),
  }
}

/** The event's own key of a party names one that the despatch leaves unnamed. */
function partyFrom(party: Contract.Party, key: Contract.PartyKey): TradeParty {
  return { ...present(party), name: party.name === '' ? (key.name ?? '') : party.name }
}

function originatorFrom({ name, unit }: Contract.Orderer): TradeParty {
  return { identifiers: unit === null ? [] : [{ id: unit }], name: name ?? '' }
}

function shipmentFrom({ number, shipment, delivery }: Contract.DespatchContent): Shipment | undefined {
  if (shipment === null && delivery === null) return undefined
  const { id = '', information, handlingUnitCount, carrier, carrierName, despatchedAt, despatchAddress, ...rest } = shipment === null ? {} : present(shipment)
  const carried = carrier !== undefined || carrierName !== undefined
  const left_ms = despatchedAt === undefined ? undefined : Date.parse(despatchedAt)
  return {
    ...rest,
    id: id === '' ? number : id,
    information: information === undefined ? [] : [information],
    ...(handlingUnitCount === undefined ? {} : { handlingUnitCount: Decimal.of(handlingUnitCount) }),
    ...(carried ? { carrier: { ...(carrier === undefined ? {} : { identifier: carrier }), ...(carrierName === undefined ? {} : { name: carrierName }) } } : {}),
    ...(left_ms === undefined ? {} : { despatchDate: businessDay(left_ms), despatchTime: businessTime(left_ms) }),
    ...(despatchAddress === undefined ? {} : { despatchPlace: { address: despatchAddress } }),
    ...(delivery === null ? {} : { deliveryParty: deliveryPartyFrom(delivery) }),
  }
}

function deliveryPartyFrom({ name, address, contact, party }: Contract.DeliveryPlace): TradeParty {
  return {
    identifiers: party === null ? [] : [present(party)],
    name: name ?? '',
    ...(address === null ? {} : { address: present(address) }),
    ...(contact === null ? {} : { contact: present(contact) }),
  }
}

function lineFrom(line: Contract.DespatchLine): DespatchLine {
  const { note, outstandingQuantity, outstandingReason, sellersLine, order } = line
  return {
    id: line.id,
    quantity: line.quantity,
    unit: line.unit,
    orderLine: line.orderLine,
    ...(note === null ? {} : { note }),
    ...(outstandingQuantity === null ? {} : { outstandingQuantity, outstandingUnit: line.unit }),
    outstandingReasons: outstandingReason === null ? [] : [outstandingReason],
    ...(sellersLine === null ? {} : { sellersLine }),
    ...(order === null ? {} : { order }),
    references: [],
    item: itemWithDevices(line),
    ...(line.handlingUnits.length === 0 ? {} : { shipment: { handlingUnits: line.handlingUnits.map(handlingUnitFrom) } }),
  }
}

function handlingUnitFrom(unit: Contract.HandlingUnit): HandlingUnit {
  return { ...present(unit), dimensions: [], packages: [] }
}

/** Each device is an instance with its serial number and its IMEIs. */
function itemWithDevices({ item, devices }: Contract.DespatchLine): TradeItem {
  const plain = itemFrom(item)
  if (devices.length === 0) return plain
  const instances = devices.map(({ serialNumber, imeis }): ItemInstance => ({ serialNumber, ...(imeis.length === 0 ? {} : { properties: imeis.map((value) => ({ name: 'IMEI', value })) }) }))
  return { ...plain, instances }
}
