import type { Problem } from '../../../errors/failure.ts'
import type { NetworkAddress } from '../../../mappings/formats/format.ts'
import type { SupportingDocument } from '../../../mappings/model/invoice.ts'
import type { Party } from '../../../mappings/model/party.ts'
import { checkLinks } from '../../../mappings/rules/receiver/links.ts'
import type { PreparedFlow } from './preparedFlow.ts'

/** Who sends and who receives, by the profile, on the day of the document. */
export interface Addresses {
  readonly sender: NetworkAddress
  readonly receiver: NetworkAddress
}

/** A document from seller to buyer with the addresses of both. */
export function withEndpoints<Document extends { readonly seller: Party; readonly buyer: Party }>(document: Document, { sender, receiver }: Addresses): Document {
  return { ...document, seller: withEndpoint(document.seller, sender), buyer: withEndpoint(document.buyer, receiver) }
}

/** BT-34 and BT-49 need a scheme; without one the address stands in the message's frame only. */
export function withEndpoint<Of extends Party>(party: Of, { id, scheme }: NetworkAddress): Of {
  return scheme === undefined ? party : { ...party, endpoint: { id, scheme } }
}

/** Links to hosts that the profile does not allow. Files of several documents carry no attachments, so there is nothing to refuse. */
export function foreignLinks(number: string, supportingDocuments: readonly SupportingDocument[], { profile, format }: PreparedFlow): readonly Problem[] {
  return format.of === 'file' ? [] : checkLinks(number, supportingDocuments, profile.profile.attachmentHosts)
}
