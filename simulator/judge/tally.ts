import { Decimal } from '../../mappings/model/decimal.ts'
import type { BookedDevice, BookedDocument, BookedNotice } from '../shop/book.ts'
import type { JudgedFlow } from './flows.ts'
import type { ReceivedDevice, ReceivedDocument, ReceivedNotice } from './received.ts'

/** What a system should have had of one kind of document, and what it had. */
export interface Tally {
  readonly municipality: string
  readonly system: string
  readonly kind: JudgedFlow['documents'][number]
  readonly format: string
  readonly role: JudgedFlow['role']
  readonly expected: number
  readonly received: number
  /** Euros with VAT, two decimals; 0.00 of what charges nothing, and where the format knows no VAT. */
  readonly expectedEuros: string
  readonly receivedEuros: string
}

/** Counts one system's documents by kind, flow by flow. */
export function talliesOf(flows: readonly JudgedFlow[], expected: readonly (BookedDocument | BookedNotice | BookedDevice)[], documents: readonly (ReceivedDocument | ReceivedNotice)[], devices: readonly ReceivedDevice[]): readonly Tally[] {
  return flows.flatMap((flow) =>
    flow.documents.map((kind): Tally => {
      const due = expected.filter((one) => ('kind' in one ? one.kind : 'devices') === kind)
      const had = documents.filter((one) => one.kind === kind)
      const isPriced = had.length === 0 || had.some(hasPrice)
      return {
        municipality: flow.municipality,
        system: flow.system,
        kind,
        format: flow.format,
        role: flow.role,
        expected: due.length,
        received: kind === 'devices' ? devices.length : had.length,
        expectedEuros: sum(isPriced ? due.map(dueEuros) : []),
        receivedEuros: sum(had.flatMap((one) => (hasPrice(one) ? [one.payable] : []))),
      }
    }),
  )
}

function hasPrice(one: ReceivedDocument | ReceivedNotice): one is ReceivedDocument & { readonly payable: Decimal } {
  return 'payable' in one && one.payable !== undefined
}

function dueEuros(booked: BookedDocument | BookedNotice | BookedDevice): Decimal {
  return 'payable' in booked && booked.stage !== 'cancelled' ? Decimal.of(booked.payable) : Decimal.zero
}

function sum(amounts: readonly Decimal[]): string {
  return Decimal.sum(amounts).toFixed(2)
}
