import { Decimal } from '../../mappings/model/decimal.ts'
import type { Order } from '../../mappings/model/order.ts'
import type { Receipt } from '../../mappings/model/receipt.ts'

/** What of a purchase order a test says; the rest is an example. */
export interface PurchaseOrderOptions {
  readonly stage?: Order['stage']
  /** Of the document where it is a change or cancellation. */
  readonly documentNumber?: string
  readonly businessId?: string
  readonly unit?: string | undefined
  /** Without VAT. */
  readonly amount?: string
  readonly quantity?: string
  readonly note?: string
  readonly issueDate?: string
  readonly issuedAt?: string
  /** Business process of Peppol. */
  readonly process?: string
}

/** A purchase order of ten phone covers, as a municipality's system sends it. */
export function purchaseOrder(number: string, options: PurchaseOrderOptions = {}): Order {
  const { stage = 'placed', businessId = '0204819-8', amount = '100.00', quantity = '10', issueDate = '2026-03-02', issuedAt = `${issueDate}T08:00:00.000Z`, note, documentNumber, process } = options
  const unit = 'unit' in options ? options.unit : '4100'
  const vat = { code: 'S', rate: Decimal.of('25.5') }
  return {
    buyersNumber: number, sellersNumber: '', origin: 'purchasing', stage, issuedAt, issueDate, currency: 'EUR',
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(process === undefined ? {} : { process }),
    notes: note === undefined ? [] : [{ text: note }],
    buyer: { name: 'Esimerkki', identifiers: [], legalRegistration: { id: businessId, scheme: '0212' }, endpoint: { id: '003702048198', scheme: '0216' } },
    seller: { name: 'Tiera Oy', identifiers: [], address: { country: 'FI' }, legalRegistration: { id: '2362180-3', scheme: '0212' }, endpoint: { id: '003723621803', scheme: '0216' } },
    ...(unit === undefined ? {} : { orderer: { name: 'Olli Ostaja', unit } }),
    allowancesAndCharges: [], vatBreakdown: [], supportingDocuments: [],
    totals: { lines: Decimal.of(amount), taxExclusive: Decimal.of(amount), tax: Decimal.zero, taxInclusive: Decimal.of(amount), payable: Decimal.of(amount) },
    lines: [{
      id: '1', quantity: Decimal.of(quantity), unit: 'C62', netAmount: Decimal.of(amount), price: { net: Decimal.of('10.00') }, vat, allowancesAndCharges: [],
      item: { name: 'Phone cover', sellersIdentifier: 'COVER-1', classifications: [], attributes: [] },
    }],
  }
}

/** A receipt of some of it. */
export function receipt(number: string, more: Partial<Receipt> = {}): Receipt {
  return {
    number, stage: 'received', buyersOrder: '4500000001', date: '2026-03-05', receiver: 'Risto Vastaanottaja',
    lines: [{ id: '1', orderLine: '1', quantity: Decimal.of('4'), unit: 'C62', reasons: [], serialNumbers: [] }],
    ...more,
  }
}
