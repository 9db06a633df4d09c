import type { DocumentKind } from '../../mappings/formats/format.ts'
import { query, run, type Connection } from '../query.ts'
import type { PaymentState } from '../payments.ts'

/** What a row of a payment file said of an invoice. */
export interface ShownPayment {
  readonly inboundNo: number
  readonly municipality: string
  readonly system: string
  /** Its number in its system. */
  readonly number: string | null
  readonly amount: string
  readonly currency: string
  readonly paidOn: string
  readonly state: PaymentState
  /** The event that told the shop. */
  readonly eventId: string | null
  readonly receivedAt_ms: number
  /** Of the invoice. */
  readonly documentKind: DocumentKind
  readonly documentNumber: string
}

const queries = {
  show: query<{
    inbound_no: number; municipality: string; system: string; number: string | null; amount: string; currency: string; paid_on: string; state: PaymentState; event_id: string | null
    received_at: number; document_kind: DocumentKind; document_number: string
  }>('show-payments'),
}

/** What payment files said of the invoices that these events brought, oldest first. */
export async function showPayments(on: Connection, eventNos: readonly number[]): Promise<readonly ShownPayment[]> {
  const rows = eventNos.length === 0 ? [] : await run(on, queries.show, [eventNos])
  return rows.map((row) => ({
    inboundNo: row.inbound_no, municipality: row.municipality, system: row.system, number: row.number, amount: row.amount, currency: row.currency, paidOn: row.paid_on, state: row.state,
    eventId: row.event_id, receivedAt_ms: row.received_at, documentKind: row.document_kind, documentNumber: row.document_number,
  }))
}
