import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, InvoiceLine, VatCategory } from '../../../mappings/model/invoice.ts'
import type { StatedInvoice } from '../../../mappings/model/stated.ts'
import { summedUp } from '../../harness/documents/vat.ts'
import type { Random } from './random.ts'

const vat = (code: string, rate?: string): VatCategory => (rate === undefined ? { code } : { code, rate: Decimal.of(rate) })

/** Categories that may stand in one document; B is left to the faults, as only Italy has it. */
const settings: readonly (readonly VatCategory[])[] = [
  [vat('S', '25.5'), vat('S', '13.5'), vat('S', '10')],
  [vat('S', '24'), vat('Z', '0'), vat('E', '0')],
  [vat('AE', '0'), vat('S', '25.5')],
  [vat('K', '0')],
  [vat('G', '0'), vat('Z', '0')],
  [vat('L', '7'), vat('L', '0'), vat('M', '4'), vat('S', '25.5')],
  [vat('O')],
]

/** An invoice or credit note that the official rules take. */
export function rightInvoice(random: Random): StatedInvoice {
  const categories = random.of(settings)
  const hasVat = categories[0]?.code !== 'O'
  const [currency, decimals] = random.of([['EUR', 2], ['EUR', 2], ['SEK', 2], ['JPY', 0], ['KWD', 2]] as const)
  const money = (most: number): Decimal => new Decimal(BigInt(1 + random.below(most)), decimals)
  const lines = Array.from({ length: 1 + random.below(5) }, (_, index) => line(random, index, random.of(categories), money))
  const allowancesAndCharges = Array.from({ length: random.below(3) }, () => allowance(random, random.of(categories), money))
  const isCredit = random.next() < 0.3
  return {
    kind: isCredit ? 'creditNote' : 'invoice',
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    number: `L-${random.below(100000)}`,
    issueDate: '2026-03-05',
    dueDate: '2026-04-04',
    typeCode: isCredit ? '381' : '380',
    currency,
    buyerReference: 'V-1',
    purchaseOrder: random.maybe('4500001234'),
    paymentTerms: random.maybe('30 pv netto'),
    notes: [{ text: 'Kiitos' }],
    preceding: isCredit ? [{ number: 'L-1' }] : [],
    period: random.maybe({ start: '2026-02-01', end: '2026-02-28' }),
    seller: party('Myyjä Oy', '003726174164', hasVat ? 'FI26174164' : undefined, '2617416-4'),
    buyer: party('Esimerkkilä', '003707375462', hasVat ? 'FI07375462' : undefined, '0737546-2'),
    payee: random.maybe({ name: 'Rahoitus Oy' }),
    delivery: { date: '2026-03-02', address: { city: 'Esimerkkilä', country: 'FI' } },
    payment: { meansCode: '58', remittance: '1511890656', creditTransfers: [{ account: 'FI2112345600000785' }] },
    allowancesAndCharges,
    supportingDocuments: [],
    lines,
    ...summedUp(lines, allowancesAndCharges, random.maybe(money(100))),
  }
}

function party(name: string, endpoint: string, vatIdentifier: string | undefined, registration: string): NonNullable<StatedInvoice['seller']> {
  return { name, endpoint: { id: endpoint, scheme: '0216' }, identifiers: [], vatIdentifier, legalRegistration: { id: registration, scheme: '0212' }, address: { city: 'Esimerkkilä', country: 'FI' } }
}

function line(random: Random, index: number, category: VatCategory, money: (most: number) => Decimal): InvoiceLine {
  const quantity = Decimal.of(1 + random.below(9))
  const net = money(50_000)
  const allowances: readonly AllowanceOrCharge[] = random.next() < 0.3 ? [{ isCharge: random.next() < 0.5, amount: money(50), reason: 'Syy' }] : []
  let netAmount = quantity.times(net)
  for (const { isCharge, amount } of allowances) netAmount = isCharge ? netAmount.plus(amount) : netAmount.minus(amount)
  return { id: String(index + 1), quantity, unit: 'H87', netAmount, allowancesAndCharges: allowances, price: { net }, vat: category, item: { name: `Tuote ${index}`, classifications: [{ code: '43211508', list: 'TST' }], attributes: [] } }
}

function allowance(random: Random, category: VatCategory, money: (most: number) => Decimal): AllowanceOrCharge {
  return { isCharge: random.next() < 0.5, amount: money(100), reason: 'Syy', vat: category }
}
