import type { Profile } from '../../connectors/profile/schema.ts'
import { Decimal } from '../../mappings/model/decimal.ts'
import type { Payment } from '../receivers/payment.ts'
import type { BookKeeper } from './book.ts'
import { businessDaysLater, instantAt } from './calendar.ts'
import { remittanceOf } from './numbers.ts'
import { exampleSeller } from './seller.ts'

/** What a finance system tells that it paid. */
export interface PlannedPayment {
  readonly municipality: string
  /** The finance system, by its name in the profile. */
  readonly system: string
  readonly payment: Payment
}

/** So many invoices are paid in one run; the first in two parts. */
const paidInvoices = 4
/** Business days after the last of them. */
const paidAfter_days = 5
const hour_s = 3600

/** The finance systems that tell what they paid, by their municipalities' folders. */
export function payingOf(profiles: Iterable<Profile>): ReadonlyMap<string, string> {
  return new Map([...profiles].flatMap(({ municipality, receives }) => receives.filter(({ documents }) => documents.includes('payment')).map(({ system }) => [municipality, system] as const)))
}

/** One run of payments for each municipality that tells of them: of its first invoices, by number or by reference. */
export function planPayments(book: BookKeeper, paying: ReadonlyMap<string, string>): readonly PlannedPayment[] {
  return [...paying].flatMap(([municipality, system]) => {
    const invoices = book.invoicesOf(municipality).toSorted((one, other) => (one.day + one.number < other.day + other.number ? -1 : 1)).slice(0, paidInvoices)
    const last = invoices.at(-1)
    if (last === undefined) return []
    const paidOn = businessDaysLater(last.day, paidAfter_days)
    return invoices.flatMap(({ number: invoice, payable }, index) =>
      (index === 0 ? halves(payable) : [payable]).map((amount, part): PlannedPayment => {
        const number = `M-${invoice}-${part + 1}`
        book.payment({ municipality, number, invoice, amount })
        const named = index % 2 === 0 ? { invoice } : { reference: remittanceOf(invoice) }
        return { municipality, system, payment: { number, ...named, seller: exampleSeller.businessId, amount, paidOn, at: instantAt(paidOn, 9 * hour_s) } }
      }))
  })
}

function halves(payable: string): readonly [string, string] {
  const whole = Decimal.of(payable)
  const half = whole.dividedBy(Decimal.of(2), 2)
  return [half.toFixed(2), whole.minus(half).toFixed(2)]
}
