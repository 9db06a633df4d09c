import fc from 'fast-check'
import type { Order, OrderLine } from '../../../mappings/model/order.ts'
import { pricedLine, supportingDocument } from './lines.ts'
import { address, contact, party } from './parties.ts'
import { dayAfter, maybe, number, present, text } from './values.ts'
import { summedUp, vatSetting } from './vat.ts'

/** Valid orders, placed or changed, with totals that add up to the cent. */
export const validOrder: fc.Arbitrary<Order> = vatSetting.chain(({ categories, supply }) => {
  const lines = fc
    .array(
      fc.tuple(
        pricedLine(categories, fc.constant(1n)).filter(({ netAmount }) => !netAmount.isNegative),
        present<Pick<OrderLine, 'note' | 'accountingReference' | 'promisedDelivery'>>({
          note: maybe(text(40)),
          accountingReference: maybe(number(20)),
          promisedDelivery: maybe(fc.constantFrom({ start: supply, end: dayAfter(supply, 2) }, { end: supply })),
        }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((all): readonly OrderLine[] => all.map(([priced, rest], index) => ({ id: String(index + 1), ...priced, ...rest })))
  const place = present({
    name: maybe(text(30)),
    location: maybe(number(20).map((id) => ({ id }))),
    address: maybe(address),
    contact: maybe(contact),
    party: maybe(number(20).map((id) => ({ id }))),
    promisedPeriod: maybe(fc.constant({ start: supply })),
  })
  const base = present<Omit<Order, 'totals' | 'vatBreakdown'>>({
    buyersNumber: maybe(number(20)),
    sellersNumber: number(20),
    documentNumber: fc.constant(undefined),
    origin: fc.constantFrom('shop', 'purchasing'),
    stage: fc.constantFrom('placed', 'changed'),
    issuedAt: fc.constant(`${supply}T08:00:00.000Z`),
    issueDate: fc.constant(supply),
    currency: fc.constant('EUR'),
    buyerReference: maybe(number(20)),
    contract: maybe(number(20)),
    project: maybe(number(20)),
    quotation: maybe(number(20)),
    originatorDocument: maybe(number(20)),
    accountingReference: maybe(number(20)),
    previousDocument: fc.constant('KV-1'),
    notes: fc.array(present({ text: text(60), subject: maybe(fc.constant('AAI')) }), { maxLength: 2 }),
    buyer: party(1, true),
    seller: party(1, true),
    orderer: maybe(present({ name: maybe(text(30)), unit: maybe(number(10)) })),
    invoicee: maybe(party(1, true)),
    delivery: maybe(place),
    deliveryTerms: maybe(present({ code: maybe(fc.constant('DDP')), text: maybe(text(30)), location: maybe(text(20)) })),
    paymentTerms: maybe(text(30)),
    allowancesAndCharges: fc.constant([]),
    supportingDocuments: fc.array(supportingDocument, { maxLength: 2 }),
    lines,
  })
  return base.map((rest) => ({ ...rest, ...summedUp(rest.lines, [], undefined) }))
})
