import { sha256 } from '../../base/hash.ts'
import { render } from '../../errors/failure.ts'
import { compress } from '../../ledger/compress.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import type { Invoice } from '../../mappings/model/invoice.ts'
import { checkInvoice } from '../../mappings/rules/check.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { exampleContext } from '../render/context.ts'

const decode = createDecoder({ schemaById: keptSchemaById })
const peppol = documentFormat('peppol-bis-3')

/** All that could be done elsewhere than in the main thread: from the record's bytes to the frozen document's, packed, and their hash. */
export function makeDocument(record: Uint8Array): Uint8Array {
  const bytes = renderInvoice(checkedInvoice(record))
  sha256(bytes)
  return compress(bytes)
}

/** The record's invoice, which has nothing wrong with it. */
export function checkedInvoice(record: Uint8Array): Invoice {
  const event = decode(Buffer.from(record.buffer, record.byteOffset, record.byteLength))
  if (event.type !== 'fi.kuntasilta.shop.InvoiceIssued') throw new Error(`The bench makes invoices, and this is ${event.type}.`)
  const invoice = invoiceFromEvent(event)
  const [problem] = checkInvoice(invoice, [], {}, 'peppol')
  if (problem !== undefined) throw new Error(`the bench's own invoice is refused: ${render(problem)}`)
  return invoice
}

export function renderInvoice(invoice: Invoice): Uint8Array {
  return peppol.render({ kind: invoice.kind, invoice }, exampleContext)
}
