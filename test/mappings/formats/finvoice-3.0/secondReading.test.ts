import fc from 'fast-check'
import { expect } from 'vitest'
import { finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { standards } from '../../../harness/standards.ts'
import { anyInvoice, context, withFiles, withOrders } from './anyInvoice.ts'
import { carriedOf, comparable } from './carriedOf.ts'
import { inAnotherCurrency } from './otherCurrency.ts'
import { SecondReader } from './secondReader.ts'

const seed = 20261127

/** Rows of the table that say no more: schemes, which are read beside every identifier, and what a document says in another place. */
const besides = [
  'MessageTransmissionDetails/MessageSenderDetails/FromIdentifier/@SchemeID',
  'MessageTransmissionDetails/MessageReceiverDetails/ToIdentifier/@SchemeID',
  'SellerPartyDetails/SellerPartyIdentifier/@SchemeID',
  'InvoiceDetails/SellersBuyerIdentifier',
  'InvoiceDetails/VatSpecificationDetails/VatRateAmount/@AmountCurrencyIdentifier',
  'InvoiceRow/UnitPriceVatIncludedAmount/@QuantityUnitCodeUN',
]

standards.test(`another reader finds by the official mapping table all that the format carries (seed ${seed})`, () => {
  const reader = new SecondReader()
  fc.assert(fc.property(withFiles(withOrders(fc.oneof(anyInvoice, anyInvoice.map(inAnotherCurrency)))), (invoice) => {
    const read = reader.read(finvoice30Soap.render({ kind: invoice.kind, invoice }, context))
    expect(comparable(read)).toEqual(comparable(carriedOf(invoice, context)))
  }), { numRuns: 200, seed })
  expect(reader.table.pathsNotAsked()).toEqual(besides)
})
