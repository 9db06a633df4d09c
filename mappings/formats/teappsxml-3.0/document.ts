import type { Invoice } from '../../model/invoice.ts'
import type { RenderContext } from '../format.ts'
import { onLine } from '../onLine.ts'
import { fitTexts } from '../texts/fitTexts.ts'
import { writesReferences, type TextPolicy } from '../texts/policy.ts'
import { control, type Beside } from './attachments.ts'
import { carries } from './carries.ts'
import { openContentFrame, transportFrame } from './frames.ts'
import { header } from './header.ts'
import { otherPartners } from './otherPartners.ts'
import { payee } from './payee.ts'
import { deliveryParty, receiver } from './receiver.ts'
import { row } from './row.ts'
import { summary } from './summary.ts'
import { TeappsxmlWriting } from './writing.ts'

/** The bytes of an invoice or credit note in TEAPPSXML 3.0, ISO-8859-1, in the order of its XSD; what travels beside it is named in it. */
export function renderInvoice(original: Invoice, context: RenderContext, all: Beside): Uint8Array {
  const invoice = fitTexts(original, carries, withEuro(context.texts))
  const writing = new TeappsxmlWriting(invoice, writesReferences(context.texts) ? 'reference' : 'refuse')
  const { xml } = writing
  xml.open('INVOICE_CENTER')
  transportFrame(writing, context)
  openContentFrame(writing, context)
  xml.open('INVOICES')
  xml.open('INVOICE')
  control(writing, invoice, all)
  header(writing, invoice)
  payee(writing, invoice, context.sender)
  receiver(writing, invoice, context.receiver)
  deliveryParty(writing, invoice)
  otherPartners(writing, invoice)
  xml.open('ROWS')
  for (const line of invoice.lines) onLine(line.id, () => row(writing, line))
  xml.close()
  summary(writing, invoice)
  xml.close()
  xml.close()
  xml.close()
  xml.close()
  return xml.bytes()
}

/** ISO-8859-1 has no euro sign. It is EUR, as the format's guide writes it (1.3), unless the flow says that the receiver reads references, or names another replacement. */
function withEuro(texts: TextPolicy): TextPolicy {
  return { ...texts, replacements: { '€': 'EUR', ...texts.replacements } }
}
