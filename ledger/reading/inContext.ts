import { located, type Problem } from '../../errors/failure.ts'
import type { DocumentKind } from '../../mappings/formats/format.ts'
import { ofDocument } from '../../mappings/rules/judged.ts'

/** What a row tells of a delivery's document and of the orders that its event names. */
interface Row {
  readonly problem: Problem | null
  readonly document_kind: DocumentKind
  readonly document_number: string
  readonly buyers_orders: readonly string[]
  readonly sellers_orders: readonly string[]
}

/** Why a delivery stands where it does, with its document and orders, wherever the reason was found. */
export function inContext({ problem, document_kind, document_number, buyers_orders, sellers_orders }: Row): Problem | null {
  return problem && located(problem, ofDocument(document_kind, document_number, buyers_orders, sellers_orders))
}
