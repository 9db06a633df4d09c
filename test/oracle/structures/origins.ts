import { orderingStylesheets, type Stylesheet } from '../stylesheets.ts'

/** A transaction whose structure is generated, and what it is read from. */
export interface StructureOrigin {
  /** Of its file in `mappings/rules/ordering/structures`. */
  readonly name: keyof typeof orderingStylesheets
  /** What it is, for its comment. */
  readonly what: string
  readonly sheet: Stylesheet
  /** Its syntax description in the standards folder, for the business terms. */
  readonly syntax: string
}

const described = {
  t01: ['Order', 'ubl-order.xml'],
  t16: ['Despatch advice', 'ubl-despatch-advice.xml'],
  t19: ['Catalogue', 'ubl-catalogue.xml'],
  t71: ['Message level response', 'ubl-mlr.xml'],
  t76: ['Order response', 'ubl-order-response.xml'],
  t110: ['Order agreement', 'ubl-orderagreement.xml'],
  t111: ['Invoice response', 'ubl-invoiceresponse.xml'],
  t114: ['Order change', 'ubl-order-change.xml'],
  t115: ['Order cancellation', 'ubl-order-cancellation.xml'],
  t116: ['Advanced order response', 'ubl-order-response-advanced.xml'],
} as const satisfies Readonly<Record<keyof typeof orderingStylesheets, readonly [string, string]>>

/** The transactions of Peppol ordering that we send or read. */
export const structureOrigins: readonly StructureOrigin[] = (Object.keys(described) as (keyof typeof described)[]).map((name) => {
  const [what, syntax] = described[name]
  return { name, what, sheet: orderingStylesheets[name], syntax }
})
