import { sha256 } from '../../base/hash.ts'
import { render } from '../../errors/failure.ts'
import { compress } from '../../ledger/compress.ts'
import { documentFormat } from '../../mappings/formats/registry.ts'
import { invoiceFromEvent } from '../../mappings/from-events/invoiceFromEvent.ts'
import { checkInvoice } from '../../mappings/rules/check.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { exampleContext } from '../render/context.ts'

const decode = createDecoder({ schemaById: keptSchemaById })
const peppol = documentFormat('peppol-bis-3')

/** All that could be done elsewhere than in the main thread: from the record's bytes to the frozen document's, packed, and their hash. */
export function makeDocument(record: Uint8Array): Uint8Array {
  const event = decode(Buffer.from(record.buffer, record.byteOffset, record.byteLength))
  if (event.type !== 'fi.kuntasilta.shop.InvoiceIssued') throw new Error(`The bench makes invoices, and this is ${event.type}.`)
  const invoice = invoiceFromEvent(event)
  const [problem] = checkInvoice(invoice, [], {}, 'peppol')
  if (problem !== undefined) throw new Error(`the bench's own invoice is refused: ${render(problem)}`)
  const bytes = peppol.render({ kind: invoice.kind, invoice }, exampleContext)
  sha256(bytes)
  return compress(bytes)
}
