import type { Invoice } from '../../model/invoice.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { messageIdentifier, messageTimeStamp } from '../soap-frame/messageData.ts'
import type { Attributes } from '../xml/writer.ts'
import { addressScheme } from './patterns.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/**
 * MessageTransmissionDetails: the same routing as the SOAP frame (guidelines 3.0, section 17), and the mark that the
 * invoice follows EN 16931 (BT-24).
 */
export function transmission(writing: FinvoiceWriting, invoice: Invoice, context: RenderContext): void {
  const { xml } = writing
  xml.open('MessageTransmissionDetails')
  xml.open('MessageSenderDetails')
  end(writing, 'From', context.sender, scheme(writing, 'BT-34', context.sender))
  xml.close()
  xml.open('MessageReceiverDetails')
  end(writing, 'To', context.receiver, scheme(writing, 'BT-49', context.receiver))
  xml.close()
  xml.open('MessageDetails')
  xml.element('MessageIdentifier', messageIdentifier(context))
  xml.element('MessageTimeStamp', messageTimeStamp(context))
  writing.text('ImplementationCode', implementation(invoice.businessProcess), limits('BT-23'))
  xml.element('SpecificationIdentifier', 'EN16931')
  xml.close()
  xml.close()
}

const ends = {
  From: { term: 'BT-34', operator: "the seller's operator" },
  To: { term: 'BT-49', operator: "the buyer's operator" },
} as const

/** One end of the way, with the operator that serves it. */
export function end(writing: FinvoiceWriting, side: 'From' | 'To', address: NetworkAddress, scheme?: Attributes): void {
  const { term, operator } = ends[side]
  writing.required(`${side}Identifier`, address.id, limits(term), scheme)
  writing.required(`${side}Intermediator`, address.intermediator, { term: operator, most: 35, least: 2 })
}

function scheme(writing: FinvoiceWriting, term: 'BT-34' | 'BT-49', address: NetworkAddress): Attributes {
  return writing.attribute('SchemeID', address.scheme, `scheme of ${term}`, addressScheme)
}

/** A process of Peppol's own (BT-23) says nothing in Finvoice, whose code names an industry. */
function implementation(process: string | undefined): string | undefined {
  return process?.startsWith('urn:') === true ? undefined : process
}
