import type { Invoice } from '../../model/invoice.ts'
import type { NetworkAddress, RenderContext } from '../format.ts'
import { messageIdentifier, messageTimeStamp } from '../soap-frame/messageData.ts'
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
  end(writing, 'From', context.sender, 'BT-34', "the seller's operator")
  xml.close()
  xml.open('MessageReceiverDetails')
  end(writing, 'To', context.receiver, 'BT-49', "the buyer's operator")
  xml.close()
  xml.open('MessageDetails')
  xml.element('MessageIdentifier', messageIdentifier(context))
  xml.element('MessageTimeStamp', messageTimeStamp(context))
  writing.text('ImplementationCode', implementation(invoice.businessProcess), limits('BT-23'))
  xml.element('SpecificationIdentifier', 'EN16931')
  xml.close()
  xml.close()
}

function end(writing: FinvoiceWriting, side: 'From' | 'To', address: NetworkAddress, term: 'BT-34' | 'BT-49', operator: string): void {
  writing.required(`${side}Identifier`, address.id, limits(term), writing.attribute('SchemeID', address.scheme, `scheme of ${term}`, addressScheme))
  writing.required(`${side}Intermediator`, address.intermediator, { term: operator, most: 35, least: 2 })
}

/** A process of Peppol's own (BT-23) says nothing in Finvoice, whose code names an industry. */
function implementation(process: string | undefined): string | undefined {
  return process?.startsWith('urn:') === true ? undefined : process
}
