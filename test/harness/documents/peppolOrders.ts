import fc from 'fast-check'
import type { SupportingDocument } from '../../../mappings/model/invoice.ts'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import type { OrderResponse, OrderResponseLine } from '../../../mappings/model/orderResponse.ts'
import type { Party } from '../../../mappings/model/party.ts'
import type { TradeItem } from '../../../mappings/model/tradeItem.ts'
import { validOrder } from './orders.ts'
import { maybe, number, present, text } from './values.ts'

const hours = { start: '2026-11-02', startTime: '08:00:00', end: '2026-11-04', endTime: '16:00:00' }

/** What a purchasing system may say beside what an order from the shop says. */
const bought = {
  order: present<Pick<Order, 'typeCode' | 'catalogue' | 'validUntil'>>({
    typeCode: maybe(fc.constantFrom('105', '220')),
    catalogue: maybe(number(20)),
    validUntil: maybe(fc.constant('2026-12-31')),
  }),
  line: present<Pick<OrderLine, 'partialDelivery' | 'requestedDelivery' | 'originator' | 'deliveryNumber'>>({
    partialDelivery: maybe(fc.boolean()),
    requestedDelivery: maybe(fc.constantFrom(hours, { end: '2026-11-04' })),
    originator: maybe(present<NonNullable<OrderLine['originator']>>({ identifier: maybe(number(10).map((id) => ({ id }))), name: text(20) })),
    deliveryNumber: maybe(number(10).map((id) => ({ id }))),
  }).map(({ deliveryNumber, ...line }) => (line.requestedDelivery === undefined || deliveryNumber === undefined ? line : { ...line, deliveryNumber })),
  item: present<Pick<TradeItem, 'specifications' | 'instances'>>({
    specifications: maybe(fc.array(number(10).map((id) => ({ id })), { minLength: 1, maxLength: 2 })),
    instances: maybe(fc.constantFrom([{ serialNumber: 'SN-1' }, { serialNumber: 'SN-2', lot: 'L-9' }], [{ lot: 'L-1' }])),
  }),
}

/** The documents have one note, in which notes without subjects grow together, and the place of their terms is an identifier. */
const oneNoteOrder = validOrder.map((order) => ({
  ...order,
  notes: order.notes.slice(0, 1),
  ...(order.deliveryTerms?.location === undefined ? {} : { deliveryTerms: { ...order.deliveryTerms, location: 'TAMPERE' } }),
}))

/** Orders, changes or cancellations as purchasing systems send them by Peppol, with all that the transaction can carry and nothing else. */
export function purchaseOrder(stage: Order['stage']): fc.Arbitrary<Order> {
  return fc.tuple(oneNoteOrder, bought.order, fc.array(fc.tuple(bought.line, bought.item), { minLength: 8, maxLength: 8 })).map(([order, more, lines]) => {
    if (stage === 'cancelled') return cancellation(order)
    const { documentNumber: _1, previousDocument: _2, project, vatBreakdown: _3, issuedAt: _4, delivery, invoicee, totals, ...rest } = order
    const ofT01 = stage === 'placed' ? { ...more, ...(project === undefined ? {} : { project }) } : { validUntil: '2026-12-31', documentNumber: 'M-2', changeNumber: '2' }
    const { taxInAccountingCurrency: _5, ...sums } = totals
    return {
      ...rest,
      ...ofT01,
      ...ofBuyer(order, stage),
      ...(invoicee === undefined ? {} : { invoicee: bound(invoicee) }),
      ...(delivery === undefined ? {} : { delivery: place(delivery) }),
      totals: sums,
      vatBreakdown: [],
      lines: order.lines.map((line, index) => {
        const { promisedDelivery: _6, ...own } = line
        const [ofLine, ofItem] = lines[index] as (typeof lines)[number]
        return { ...own, ...ofLine, ...(stage === 'changed' ? { status: '3' } : {}), item: { ...carried(line.item), ...ofItem } }
      }),
    } as unknown as Order
  })
}

/** What identifies a buyer's document, and its parties. */
function ofBuyer(order: Order, stage: Order['stage']): Partial<Order> {
  const { vatIdentifier: _, ...seller } = bound(order.seller)
  return {
    stage,
    origin: 'purchasing',
    buyersNumber: order.buyersNumber ?? 'PO-1',
    issueTime: '08:00:00',
    buyer: bound(order.buyer),
    seller,
    supportingDocuments: order.supportingDocuments.map(unhashed),
  }
}

function cancellation(order: Order): Order {
  const { issueDate, notes, contract, originatorDocument, orderer } = order
  return {
    ...ofBuyer(order, 'cancelled'),
    documentNumber: 'P-3',
    cancellationReason: 'Tilattu kahdesti',
    issueDate,
    notes,
    ...(contract === undefined ? {} : { contract }),
    ...(originatorDocument === undefined ? {} : { originatorDocument }),
    ...(orderer === undefined ? {} : { orderer }),
    lines: [],
  } as unknown as Order
}

/** A party as the ordering loop carries it, with an address of the network. */
function bound({ taxRegistration: _1, legalInformation: _2, ...party }: Party): Party {
  return { ...party, endpoint: party.endpoint ?? { id: '003707375462', scheme: '0216' } }
}

function place({ promisedPeriod: _, ...delivery }: NonNullable<Order['delivery']>): NonNullable<Order['delivery']> {
  const hasParty = delivery.party !== undefined || delivery.contact !== undefined
  return { ...delivery, address: delivery.address ?? { country: 'FI' }, requestedPeriod: hours, ...(hasParty ? { partyName: delivery.name ?? 'Kirjasto' } : {}) }
}

function unhashed({ sha256: _, ...document }: SupportingDocument): SupportingDocument {
  return document
}

function carried({ manufacturer: _1, originCountry: _2, ...item }: TradeItem): TradeItem {
  return item
}

/** What an answer says of each line of an order. */
const answer = present<Pick<OrderResponseLine, 'status' | 'note' | 'promisedDelivery'> & { readonly pricesAndReplaces: boolean }>({
  status: fc.constantFrom('3', '5', '7'),
  note: maybe(text(30)),
  promisedDelivery: maybe(fc.constantFrom(hours, { end: '2026-11-04' })),
  pricesAndReplaces: fc.boolean(),
})

function answeredLine({ id, quantity, unit, price, item, vat }: OrderLine, { pricesAndReplaces, ...said }: { readonly pricesAndReplaces: boolean } & Pick<OrderResponseLine, 'status'>): OrderResponseLine {
  const { classifications, attributes } = item
  const more = { price: { net: price.net }, substitute: { id: '1', item: { ...briefly(item), classifications, attributes }, vat } }
  return { id, orderLine: id, quantity, unit, item: briefly(item), ...said, ...(pricesAndReplaces ? more : {}) }
}

function briefly({ name, sellersIdentifier, standardIdentifier }: TradeItem): TradeItem {
  return { name, ...(sellersIdentifier === undefined ? {} : { sellersIdentifier }), ...(standardIdentifier === undefined ? {} : { standardIdentifier }), classifications: [], attributes: [] }
}

/** Answers to orders, in the ordering profile (T76) or the advanced one (T116). */
export function orderResponse(profile: OrderResponse['profile']): fc.Arbitrary<OrderResponse> {
  return fc.tuple(oneNoteOrder, fc.constantFrom('AB', 'AP', 'CA', 'RE'), fc.array(answer, { minLength: 8, maxLength: 8 }), fc.boolean()).map(([order, code, answers, promises]) => ({
    number: 'V-1',
    profile,
    code,
    issueDate: order.issueDate,
    issueTime: '09:30:00',
    notes: order.notes,
    currency: order.currency,
    ...(order.buyerReference === undefined ? {} : { buyerReference: order.buyerReference }),
    buyersOrder: order.buyersNumber ?? 'PO-1',
    sellersOrder: order.sellersNumber,
    ...(profile === 'advanced ordering' ? { answeredDocument: 'M-2' } : {}),
    seller: namedOnly(order.seller),
    buyer: namedOnly(order.buyer),
    ...(promises ? { promisedDelivery: hours } : {}),
    lines: code === 'CA' ? order.lines.map((line, index) => answeredLine(line, answers[index] as (typeof answers)[number])) : [],
  }))
}

function namedOnly(party: Party): Party {
  const { endpoint, identifiers, name } = bound(party)
  return { ...(endpoint === undefined ? {} : { endpoint }), identifiers, name }
}

/** Orders of the shop. */
export const agreed: fc.Arbitrary<Order> = oneNoteOrder.map((order) => ({
  ...order, origin: 'shop', stage: 'changed', issueTime: '08:00:00', buyer: bound(order.buyer), seller: bound(order.seller), documentNumber: `${order.sellersNumber}-2`,
}))

/** An order of the shop as far as an order agreement (T110) carries it. */
export function asAgreed(order: Order): object {
  const { buyersNumber: _1, project: _2, quotation: _3, accountingReference: _4, paymentTerms: _5, issuedAt: _6, orderer, invoicee, delivery, buyer, seller, ...rest } = order
  const [identifier = invoicee?.legalRegistration] = invoicee?.identifiers ?? []
  const person = delivery?.contact ?? buyer.contact
  return {
    ...rest,
    buyer: agreedParty({ ...buyer, contact: undefined }),
    seller: agreedParty(seller),
    orderer: orderer && { name: orderer.name, unit: orderer.unit },
    invoicee: invoicee && { name: invoicee.name, identifiers: [identifier] },
    delivery: { name: delivery?.name, address: delivery?.address, party: delivery?.party ?? delivery?.location, promisedPeriod: delivery?.promisedPeriod, contact: person },
    supportingDocuments: order.supportingDocuments.map(unhashed),
    vatBreakdown: order.vatBreakdown.map(({ exemptionReasonCode: _, ...row }) => row),
    lines: order.lines.map(({ accountingReference: _7, allowancesAndCharges: _8, promisedDelivery, item, ...line }) => ({
      ...line, item: carried(item), promisedDelivery: promisedDelivery && { start: promisedDelivery.start ?? promisedDelivery.end, end: promisedDelivery.end },
    })),
  }
}

function agreedParty({ tradingName: _1, vatIdentifier: _2, ...party }: Omit<Party, 'contact'> & { readonly contact?: Party['contact'] | undefined }): object {
  return bound(party as Party)
}
