import type { Instant } from '../../../base/dates.ts'
import type { Party } from '../reading/document.ts'
import { element, escape } from './text.ts'

/** EAS codes of a Finnish OVT and of a Peppol service provider. */
const ovtScheme = '0216'
const providerScheme = '0242'

/** What the two messages below have in common. */
interface Head {
  readonly id: string
  readonly at: Instant
}

/** A Peppol Message Level Status: the receiving service provider's word about a transmission. */
export interface MessageLevelStatus extends Head {
  /** Number in Peppol of the provider that answers, six digits. */
  readonly sender: string
  readonly receiver: string
  readonly transmissionId: string
  readonly code: 'AP' | 'AB' | 'RE'
  /** Why it was rejected. */
  readonly text?: string
}

/** A Peppol Invoice Response (T111): the buyer's word about an invoice. */
export interface InvoiceResponse extends Head {
  readonly sender: Party
  readonly receiver: Party
  readonly number: string
  readonly issued: string
  readonly typeCode: '380' | '381'
  readonly code: 'AB' | 'IP' | 'UQ' | 'CA' | 'RE' | 'AP' | 'PD'
  readonly reason?: { readonly code: string; readonly text: string }
}

/** MLS 1.0 as UBL ApplicationResponse. */
export function messageLevelStatus(status: MessageLevelStatus): string {
  return applicationResponse(
    status,
    'urn:peppol:edec:mls:1.0',
    'urn:peppol:edec:mls',
    `<cac:SenderParty>${endpoint(providerScheme, status.sender)}</cac:SenderParty><cac:ReceiverParty>${endpoint(providerScheme, status.receiver)}</cac:ReceiverParty>`,
    `<cac:Response>${element('cbc:ResponseCode', status.code)}${status.text === undefined ? '' : element('cbc:Description', 'Hylätty')}</cac:Response>` +
      `<cac:DocumentReference>${element('cbc:ID', status.transmissionId)}</cac:DocumentReference>${status.text === undefined ? '' : issue(status.text)}`,
  )
}

/** Why it was rejected: it could not be delivered (FD), wherever the fault stands in it. */
function issue(text: string): string {
  return `<cac:LineResponse><cac:LineReference><cbc:LineID>NA</cbc:LineID></cac:LineReference><cac:Response>${element('cbc:Description', text)}<cac:Status><cbc:StatusReasonCode>FD</cbc:StatusReasonCode></cac:Status></cac:Response></cac:LineResponse>`
}

/** BIS Invoice Response 3 as UBL ApplicationResponse. */
export function invoiceResponse(response: InvoiceResponse): string {
  const { code, reason, number, issued, typeCode, at } = response
  const clarification =
    reason === undefined ? '' : `<cac:Status><cbc:StatusReasonCode listID="OPStatusReason">${escape(reason.code)}</cbc:StatusReasonCode>${element('cbc:StatusReason', reason.text)}</cac:Status>`
  return applicationResponse(
    response,
    'urn:fdc:peppol.eu:poacc:trns:invoice_response:3',
    'urn:fdc:peppol.eu:poacc:bis:invoice_response:3',
    `<cac:SenderParty>${party(response.sender)}</cac:SenderParty><cac:ReceiverParty>${party(response.receiver)}</cac:ReceiverParty>`,
    `<cac:Response>${element('cbc:ResponseCode', code)}${element('cbc:EffectiveDate', at.slice(0, 10))}${clarification}</cac:Response>` +
      `<cac:DocumentReference>${element('cbc:ID', number)}${element('cbc:IssueDate', issued)}${element('cbc:DocumentTypeCode', typeCode)}</cac:DocumentReference>`,
  )
}

function applicationResponse({ id, at }: Head, customization: string, profile: string, parties: string, response: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
${element('cbc:CustomizationID', customization)}${element('cbc:ProfileID', profile)}${element('cbc:ID', id)}${element('cbc:IssueDate', at.slice(0, 10))}${element('cbc:IssueTime', `${at.slice(11, 19)}Z`)}
${parties}
<cac:DocumentResponse>${response}</cac:DocumentResponse>
</ApplicationResponse>
`
}

function party(of: Party): string {
  return `${endpoint(ovtScheme, of.endpoint)}<cac:PartyLegalEntity>${element('cbc:RegistrationName', of.name)}</cac:PartyLegalEntity>`
}

function endpoint(scheme: string, id: string): string {
  return `<cbc:EndpointID schemeID="${scheme}">${escape(id)}</cbc:EndpointID>`
}
