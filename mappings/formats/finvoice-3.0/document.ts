import type { Invoice } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { fitTexts } from '../texts/fitTexts.ts'
import { payee, taxRepresentative } from './anyParties.ts'
import { attachmentMessageIdentifier } from './attachments.ts'
import { buyer } from './buyer.ts'
import { carries } from './carries.ts'
import { delivery } from './delivery.ts'
import { epi } from './epi.ts'
import { invoiceDetails } from './invoiceDetails.ts'
import { links } from './links.ts'
import { paymentMeans } from './paymentMeans.ts'
import { row } from './row.ts'
import { seller } from './seller.ts'
import { transmission } from './transmission.ts'
import { FinvoiceWriting } from './writing.ts'

/** The bytes of an invoice or credit note in Finvoice 3.0, ISO-8859-15, in the order of Finvoice3.0.xsd. */
export function renderInvoice(whole: Invoice, context: RenderContext): Uint8Array {
  const invoice = fitTexts(whole, carries, context.texts)
  const writing = new FinvoiceWriting(invoice, context.texts)
  const { xml } = writing
  xml.instruction('xml-stylesheet', 'type="text/xsl" href="Finvoice.xsl"')
  xml.open('Finvoice', xml.attributes({ Version: '3.0', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance', 'xsi:noNamespaceSchemaLocation': 'Finvoice3.0.xsd' }))
  transmission(writing, invoice, context)
  seller(writing, invoice)
  buyer(writing, invoice)
  delivery(writing, invoice)
  payee(writing, invoice.payee)
  taxRepresentative(writing, invoice.taxRepresentative)
  invoiceDetails(writing, invoice, context)
  paymentMeans(writing, invoice.payment)
  for (const line of invoice.lines) onLine(line.id, () => row(writing, line))
  epi(writing, invoice)
  links(writing, invoice.supportingDocuments)
  attachmentReference(writing, attachmentMessageIdentifier(invoice, context))
  xml.close()
  return xml.bytes()
}

/** The message that carries the attachments (guidelines 3.0, section 16.7). */
function attachmentReference({ xml }: FinvoiceWriting, id: string | undefined): void {
  xml.open('AttachmentMessageDetails')
  xml.element('AttachmentMessageIdentifier', id)
  xml.close()
}
