import { failure } from '../../../errors/failure.ts'

/** What the Peppol network must know to carry a document, in its own notation (Policy for use of identifiers 4). */
export interface PeppolEnvelope {
  readonly sender: string
  readonly receiver: string
  readonly documentType: string
  readonly process: string
}

/**
 * Reads the envelope out of a frozen UBL document, so that the two can never differ: our side is the seller, the other the
 * buyer. Throws KS-SYSTEM-ENVELOPE.
 */
export function envelopeOf(bytes: Uint8Array, documentNumber: string): PeppolEnvelope {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const needed = (what: string, pattern: RegExp): RegExpExecArray => {
    const found = pattern.exec(text)
    if (found === null) throw failure('KS-SYSTEM-ENVELOPE', { document: documentNumber, what })
    return found
  }
  const participant = (what: string, party: string): string => {
    const [, scheme = '', id = ''] = needed(what, new RegExp(`<cac:(?:${party})>\\s*<cac:Party>\\s*<cbc:EndpointID schemeID="(\\d{4})">([^<&]+)</cbc:EndpointID>`))
    return `iso6523-actorid-upis::${scheme}:${id}`
  }
  const [, root = '', namespace = ''] = needed('UBL root element', /<(Invoice|CreditNote|OrderResponse)\s[^>]*?xmlns="([^"]+)"/)
  const [, customization = ''] = needed('CustomizationID', /<cbc:CustomizationID>([^<&]+)<\/cbc:CustomizationID>/)
  const [, process = ''] = needed('ProfileID', /<cbc:ProfileID>([^<&]+)<\/cbc:ProfileID>/)
  return {
    sender: participant('electronic address of the seller', 'AccountingSupplierParty|SellerSupplierParty'),
    receiver: participant('electronic address of the buyer', 'AccountingCustomerParty|BuyerCustomerParty'),
    documentType: `busdox-docid-qns::${namespace}::${root}##${customization}::2.1`,
    process: `cenbii-procid-ubl::${process}`,
  }
}
