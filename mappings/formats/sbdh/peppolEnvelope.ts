import { failure } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'

/** A participant of the Peppol network: EAS code and identifier, `0216:003702116752`. */
export interface Participant {
  readonly scheme: string
  readonly id: string
}

/** What the Peppol network must know to carry a document (Policy for use of identifiers 4; Business Message Envelope 2.0.1). */
export interface PeppolEnvelope {
  readonly sender: Participant
  readonly receiver: Participant
  /** Namespace and local name of the document's root element. */
  readonly namespace: string
  readonly root: string
  /** Identifier of the document type, without its scheme. */
  readonly documentType: string
  /** Of UBL. */
  readonly version: string
  /** Identifier of the process, without its scheme. */
  readonly process: string
  /** ISO 3166-1 of whoever sends, its seller (COUNTRY_C1, obligatory since 2024). */
  readonly country: string
}

/** Schemes of the identifiers, as the network names them. */
export const peppolSchemes = { participant: 'iso6523-actorid-upis', documentType: 'busdox-docid-qns', process: 'cenbii-procid-ubl' } as const

/** Changes, cancellations and the answers to them came with UBL 2.3. */
function ublVersionOf(customization: string): '2.1' | '2.3' {
  return /:(order_change|order_cancellation|order_response_advanced):/.test(customization) ? '2.3' : '2.1'
}

const senders = 'AccountingSupplierParty|SellerSupplierParty|DespatchSupplierParty|ProviderParty'
const receivers = 'AccountingCustomerParty|BuyerCustomerParty|DeliveryCustomerParty|ReceiverParty'

/** An OVT stands for a Finnish sender. */
const finnishScheme = '0216'

/**
 * Reads the envelope out of a frozen UBL document, so that the two can never differ: our side is the seller, the other the
 * buyer. Throws KS-SYSTEM-ENVELOPE.
 */
export function envelopeOf(bytes: Uint8Array, documentNumber: string): PeppolEnvelope {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const needed = (what: Words, pattern: RegExp): RegExpExecArray => {
    const found = pattern.exec(text)
    if (found === null) throw failure('KS-SYSTEM-ENVELOPE', { document: documentNumber, what })
    return found
  }
  const participant = (what: PlainPhrase, party: string): Participant => {
    const [, scheme = '', id = ''] = needed(phrase(what), new RegExp(`<cac:(?:${party})>\\s*(?:<cac:Party>\\s*)?<cbc:EndpointID schemeID="(\\d{4})">([^<&]+)</cbc:EndpointID>`))
    return { scheme, id }
  }
  const [, root = '', namespace = ''] = needed(phrase('UBL root element'), /<(Invoice|CreditNote|OrderResponse|DespatchAdvice|Catalogue)\s[^>]*?xmlns="([^"]+)"/)
  const [, customization = ''] = needed(said('CustomizationID'), /<cbc:CustomizationID>([^<&]+)<\/cbc:CustomizationID>/)
  const version = ublVersionOf(customization)
  const [, process = ''] = needed(said('ProfileID'), /<cbc:ProfileID>([^<&]+)<\/cbc:ProfileID>/)
  const sender = participant('electronic address of the seller', senders)
  const country = sellersCountry(text) ?? (sender.scheme === finnishScheme ? 'FI' : undefined)
  if (country === undefined) throw failure('KS-SYSTEM-ENVELOPE', { document: documentNumber, what: phrase('country of the seller') })
  return {
    sender,
    receiver: participant('electronic address of the buyer', receivers),
    namespace, root, process, country, version,
    documentType: `${namespace}::${root}##${customization}::${version}`,
  }
}

/** BT-40. */
function sellersCountry(text: string): string | undefined {
  const [seller] = new RegExp(`<cac:(${senders})>[\\s\\S]*?</cac:\\1>`).exec(text) ?? []
  return /<cac:PostalAddress>[\s\S]*?<cbc:IdentificationCode>([A-Z]{2})<\/cbc:IdentificationCode>[\s\S]*?<\/cac:PostalAddress>/.exec(seller ?? '')?.[1]
}
