import type { Pool } from 'pg'
import { Failure, failure } from '../errors/failure.ts'
import type { Language } from '../errors/language.ts'
import { documentKind as kindOf, phrase } from '../errors/words/words.ts'
import { showDeliveries, type ShownDelivery } from '../ledger/reading/showing.ts'
import { readBytes } from '../ledger/sending.ts'
import { renderReadableImage } from '../mappings/formats/readable-image/readableImage.ts'
import { readerOf } from '../mappings/formats/readers.ts'
import { invoiceFromEvent } from '../mappings/from-events/invoiceFromEvent.ts'
import type { StatedInvoice } from '../mappings/model/stated.ts'
import { createStoredDecoder } from '../schemas/codec.ts'
import type { Identified } from './identify.ts'

/**
 * The readable image of the one invoice or credit note that is meant: of the bytes that are sent, where they are made and are of a
 * format that we read; else of the invoice as the shop issued it, without what the profile adds.
 *
 * @throws Failure KS-MAP-KIND for another kind of document; KS-ACTION-NOT-FOUND and KS-ACTION-SEVERAL where no one delivery is meant
 */
export async function imageOf(pool: Pool, identified: Identified, given: string, language: Language): Promise<Uint8Array> {
  if (identified.is !== 'deliveries') throw failure('KS-ACTION-NOT-FOUND', { given, lookedFor: phrase('a delivery of an invoice') })
  const [delivery, ...others] = await showDeliveries(pool, identified.ids)
  if (delivery === undefined || others.length > 0) throw failure('KS-ACTION-SEVERAL', { given, found: identified.ids.join(', ') })
  return renderReadableImage((await sentInvoice(pool, delivery)) ?? issuedInvoice(delivery), language)
}

async function sentInvoice(pool: Pool, { transmission }: ShownDelivery): Promise<StatedInvoice | undefined> {
  const bytes = transmission === null ? undefined : (await readBytes(pool, [transmission.id])).get(transmission.id)
  const reader = bytes === undefined ? undefined : readerOf(bytes)
  if (bytes === undefined || reader === undefined) return undefined
  try {
    return reader.read(bytes)
  } catch (error) {
    if (error instanceof Failure && error.code === 'KS-MAP-READ-ROOT') return undefined
    throw error
  }
}

function issuedInvoice({ documentKind, event: { value, schemaFingerprint, writerSchema } }: ShownDelivery): StatedInvoice {
  const event = createStoredDecoder()({ value, schemaFingerprint, writerSchema })
  if (event.type === 'fi.kuntasilta.shop.InvoiceIssued' || event.type === 'fi.kuntasilta.shop.CreditNoteIssued') return invoiceFromEvent(event)
  throw failure('KS-MAP-KIND', { kind: kindOf(documentKind), format: phrase('a readable image') })
}
