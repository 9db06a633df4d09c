import { listed, term as named } from '../../../errors/words/words.ts'
import type { Invoice } from '../../model/invoice.ts'
import type { Order } from '../../model/order.ts'
import type { SubjectRule } from '../rule.ts'

/** Terms that a receiver may demand, with their business terms. */
const businessTerms = {
  buyerReference: 'BT-10',
  project: 'BT-11',
  contract: 'BT-12',
  purchaseOrder: 'BT-13',
  salesOrder: 'BT-14',
  despatchAdvice: 'BT-16',
  accountingReference: 'BT-19',
  buyerAddress: 'BG-8',
  buyerContact: 'BT-56',
  deliveryName: 'BT-70',
  deliveryLocation: 'BT-71',
  deliveryDate: 'BT-72',
  deliveryAddress: 'BG-15',
  lineDescription: 'BT-154',
} as const

/** A term that a receiver may demand. */
export type DemandedTerm = keyof typeof businessTerms

/** One demand of a receiver, as its profile writes it. */
export interface Demand {
  /** The term that must be there; of several, one is enough. */
  readonly term: DemandedTerm | readonly DemandedTerm[]
  /** Regular expression that the whole value must match. */
  readonly pattern?: string | undefined
  /** `ordered`: only where the document belongs to an order; `under contract`: only where that order names a contract. */
  readonly when: 'always' | 'ordered' | 'under contract'
}

/** Values of a term: one, or one for each line; undefined where a line, or the document, has none. */
type Values = readonly (string | undefined)[]

const present = (value: unknown): string | undefined => (value === undefined ? undefined : 'present')

/** On an invoice of several orders each line has its own. */
function ofDocumentOrLines(ofDocument: string | undefined, ofLines: Values): Values {
  return ofDocument === undefined && ofLines.some((one) => one !== undefined) ? ofLines : [ofDocument]
}

const ofInvoice: Readonly<Record<DemandedTerm, (invoice: Invoice) => Values>> = {
  buyerReference: ({ buyerReference }) => [buyerReference],
  project: ({ project }) => [project],
  contract: ({ contract }) => [contract],
  purchaseOrder: ({ purchaseOrder, lines }) => ofDocumentOrLines(purchaseOrder, lines.map((line) => line.purchaseOrder)),
  salesOrder: ({ salesOrder, lines }) => ofDocumentOrLines(salesOrder, lines.map((line) => line.salesOrder)),
  despatchAdvice: ({ despatchAdvice }) => [despatchAdvice],
  accountingReference: ({ accountingReference, lines }) =>
    accountingReference === undefined ? lines.map((line) => line.accountingReference) : [accountingReference],
  buyerAddress: ({ buyer }) => [present(buyer.address)],
  buyerContact: ({ buyer }) => [buyer.contact?.name],
  deliveryName: ({ delivery }) => [delivery?.name],
  deliveryLocation: ({ delivery }) => [delivery?.location?.id],
  deliveryDate: ({ delivery }) => [delivery?.date],
  deliveryAddress: ({ delivery }) => [present(delivery?.address)],
  lineDescription: ({ lines }) => lines.map(({ item }) => item.description),
}

const ofOrder: Readonly<Record<DemandedTerm, (order: Order) => Values>> = {
  buyerReference: ({ buyerReference }) => [buyerReference],
  project: ({ project }) => [project],
  contract: ({ contract }) => [contract],
  purchaseOrder: ({ buyersNumber }) => [buyersNumber],
  salesOrder: ({ sellersNumber }) => [sellersNumber],
  despatchAdvice: () => [],
  accountingReference: ({ accountingReference, lines }) =>
    accountingReference === undefined ? lines.map((line) => line.accountingReference) : [accountingReference],
  buyerAddress: ({ buyer }) => [present(buyer.address)],
  buyerContact: ({ buyer, orderer }) => [buyer.contact?.name ?? orderer?.name],
  deliveryName: ({ delivery }) => [delivery?.name],
  deliveryLocation: ({ delivery }) => [delivery?.location?.id],
  deliveryDate: ({ delivery }) => [delivery?.promisedPeriod?.start ?? delivery?.requestedPeriod?.start],
  deliveryAddress: ({ delivery }) => [present(delivery?.address)],
  lineDescription: ({ lines }) => lines.map(({ item }) => item.description),
}

/** Whether a demand applies to the document. */
type Applies = (when: Demand['when']) => boolean

/** The receiver's demands of an invoice; the order that it belongs to decides more, where it is known. */
export function invoiceDemandRule(demands: readonly Demand[], order: Pick<Order, 'contract'> | undefined): SubjectRule<Invoice> {
  return demandRule(demands, ofInvoice, (invoice) => (when) => {
    if (when === 'always') return true
    if (when === 'ordered') return order !== undefined || [invoice, ...invoice.lines].some(({ purchaseOrder, salesOrder }) => purchaseOrder !== undefined || salesOrder !== undefined)
    return order === undefined ? invoice.contract !== undefined : order.contract !== undefined
  })
}

/** The receiver's demands of an order. */
export function orderDemandRule(demands: readonly Demand[]): SubjectRule<Order> {
  return demandRule(demands, ofOrder, (order) => (when) => when !== 'under contract' || order.contract !== undefined)
}

interface CompiledDemand {
  readonly terms: readonly DemandedTerm[]
  readonly pattern: RegExp | undefined
  readonly when: Demand['when']
}

/** A profile's demands judge many documents: their patterns are compiled once. */
const compiledBefore = new WeakMap<readonly Demand[], readonly CompiledDemand[]>()

function compiledOf(demands: readonly Demand[]): readonly CompiledDemand[] {
  const before = compiledBefore.get(demands)
  if (before !== undefined) return before
  const compiled = demands.map(({ term, pattern, when }): CompiledDemand => ({
    terms: typeof term === 'string' ? [term] : term,
    pattern: pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'u'),
    when,
  }))
  compiledBefore.set(demands, compiled)
  return compiled
}

function demandRule<Subject>(
  demands: readonly Demand[],
  values: Readonly<Record<DemandedTerm, (subject: Subject) => Values>>,
  applies: (subject: Subject) => Applies,
): SubjectRule<Subject> {
  const compiled = compiledOf(demands)
  return {
    id: 'KS-DEMAND',
    set: 'receiver',
    flag: 'fatal',
    terms: Object.values(businessTerms),
    source: "the profile's demands",
    check(subject, findings) {
      const applying = applies(subject)
      for (const { terms, pattern, when } of compiled) {
        if (!applying(when)) continue
        const given = terms.map((term) => ({ term, values: values[term](subject) }))
        const complete = given.filter((each) => each.values.length > 0 && each.values.every((value) => value !== undefined && value !== ''))
        const [first] = complete
        if (first === undefined) {
          findings.add('KS-RULE-DEMAND', { terms: listed('or', terms.map((term) => named(businessTerms[term]))) })
        } else if (pattern !== undefined && !complete.some((each) => each.values.every((value) => pattern.test(value as string)))) {
          const seen = first.values.find((value) => !pattern.test(value as string)) as string
          findings.add('KS-RULE-DEMAND-PATTERN', { term: named(businessTerms[first.term]), value: seen, pattern: pattern.source })
        }
      }
    },
  }
}
