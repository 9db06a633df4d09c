import type { Instant } from '../../../base/dates.ts'
import type { ReadFrame } from '../reading/soapFrame.ts'
import { element } from './text.ts'

const eb = 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd'

/** A bank's refusal. */
export interface BankRefusal {
  /** The bank's own id of this message. */
  readonly messageId: string
  readonly at: Instant
  /** Code of guidelines 3.0, section 18.2. */
  readonly code: string
  readonly text: string
}

/** A Finvoiceack 2.0 in its SOAP frame, about the message whose frame was read (guidelines 3.0, section 18). */
export function finvoiceack(about: ReadFrame, { messageId, at, code, text }: BankRefusal): string {
  const timestamp = `${at.slice(0, 19)}Z`
  const parties =
    side('From', about.receiver, 'Sender') + side('From', about.receiverOperator, 'Intermediator') + side('To', about.sender, 'Receiver') + side('To', about.senderOperator, 'Intermediator')
  const original =
    side('From', about.sender, 'Sender') + side('From', about.senderOperator, 'Intermediator') + side('To', about.receiver, 'Receiver') + side('To', about.receiverOperator, 'Intermediator')
  return `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:eb="${eb}">
<SOAP-ENV:Header><eb:MessageHeader SOAP-ENV:mustUnderstand="1" eb:version="2.0">${parties}<eb:CPAId>yoursandmycpa</eb:CPAId><eb:ConversationId/><eb:Service>Routing</eb:Service><eb:Action>ProcessAcknowledgement</eb:Action><eb:MessageData>${element('eb:MessageId', messageId)}${element('eb:Timestamp', timestamp)}${element('eb:RefToMessageId', about.messageId)}</eb:MessageData></eb:MessageHeader></SOAP-ENV:Header>
<SOAP-ENV:Body><eb:Manifest eb:id="Manifest" eb:version="2.0"><eb:Reference eb:id="Finvoiceack" xlink:href="${messageId}"/></eb:Manifest></SOAP-ENV:Body>
</SOAP-ENV:Envelope>
<?xml version="1.0" encoding="UTF-8"?>
<Finvoiceack Version="2.0" xmlns="http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd" xmlns:eb="${eb}">
<Acknowledgement>${original}<MessageData>${element('eb:MessageId', about.messageId)}${element('eb:Timestamp', about.timestamp)}</MessageData><Reason>${element('Code', code)}${element('Text', text)}</Reason></Acknowledgement>
</Finvoiceack>
`
}

function side(name: 'From' | 'To', id: string, role: string): string {
  return `<eb:${name}>${element('eb:PartyId', id)}${element('eb:Role', role)}</eb:${name}>`
}
