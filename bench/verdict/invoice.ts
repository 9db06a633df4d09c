import { Decimal } from '../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, VatCategory } from '../../mappings/model/invoice.ts'
import { everyTermInvoice } from '../../test/harness/documents/examples.ts'
import { summedUp } from '../../test/harness/documents/vat.ts'

const rates: readonly VatCategory[] = ['25.5', '13.5', '10'].map((rate) => ({ code: 'S', rate: Decimal.of(rate) }))
const rateOf = (index: number): VatCategory => rates[index % rates.length] as VatCategory

/** A right invoice with that many lines, of three rates, with allowances on the document and on every tenth line. */
export function rightInvoice(count: number): Invoice {
  const lines = Array.from({ length: count }, (_, index) => lineOf(index))
  const allowancesAndCharges: readonly AllowanceOrCharge[] = [
    { isCharge: false, amount: Decimal.of('1.00'), reason: 'Alennus', vat: rateOf(0) },
    { isCharge: true, amount: Decimal.of('2.50'), reason: 'Rahti', vat: rateOf(0) },
  ]
  const { taxRepresentative: _1, accountingCurrency: _2, ...base } = everyTermInvoice
  return { ...base, lines, allowancesAndCharges, ...summedUp(lines, allowancesAndCharges, undefined) }
}

function lineOf(index: number): InvoiceLine {
  const quantity = Decimal.of(1 + (index % 9))
  const net = Decimal.of(`${10 + (index % 90)}.${10 + (index % 80)}`)
  const allowance = Decimal.of('0.50')
  const isReduced = index % 10 === 0
  return {
    id: String(index + 1),
    quantity,
    unit: 'H87',
    netAmount: isReduced ? quantity.times(net).minus(allowance) : quantity.times(net),
    allowancesAndCharges: isReduced ? [{ isCharge: false, amount: allowance, reason: 'Alennus' }] : [],
    price: { net },
    vat: rateOf(index),
    item: { name: `Tuote ${index + 1}`, sellersIdentifier: `T-${index + 1}`, classifications: [], attributes: [] },
  }
}
