import { finvoice30Soap } from '../../../mappings/formats/finvoice-3.0/format.ts'
import { exampleContext } from '../../harness/renderContext.ts'
import { exampleInvoice } from '../formats/finvoice-3.0/exampleInvoice.ts'

const encoded = (text: string): string => Buffer.from(`%PDF-1.7 ${text}`).toString('base64')

const supportingDocuments = [{ id: 'LIITE-1', embedded: { fileName: 'lahete.pdf', mimeType: 'application/pdf', content: Buffer.from(encoded('a'), 'base64') } }]

/** A framed Finvoice with its attachment. */
export const attached = Buffer.from(finvoice30Soap.render({ kind: 'invoice', invoice: { ...exampleInvoice, supportingDocuments } }, exampleContext))

/** The same, the attachment changed after its checksum was made. */
export const changedAttachment = Buffer.from(attached.toString('latin1').replace(encoded('a'), encoded('b')), 'latin1')
