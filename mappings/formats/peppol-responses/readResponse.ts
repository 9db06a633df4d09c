import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { Instant } from '../../../base/dates.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../inbound-xml/element.ts'
import { readXml } from '../inbound-xml/readXml.ts'
import { openStandardBusinessDocument } from '../sbdh/readStandardBusinessDocument.ts'

/** Why, and what is asked of the sender. */
export interface ResponseReasons {
  /** Codes of the reasons (OPStatusReason; of a message level status, its issue codes). */
  readonly codes: readonly string[]
  /** Code of OPStatusAction. */
  readonly requestedAction?: string
  readonly text?: string
}

interface Common {
  /** The response's own id. */
  readonly id: string
  /** When it was issued; undefined where the document gives no time of day or no zone. */
  readonly at?: Instant
  readonly reasons: ResponseReasons
}

/** A Message Level Status 1.0: the receiving service provider's word about a transmission. */
export interface MessageLevelStatus extends Common {
  readonly kind: 'message level status'
  readonly transmissionId: string
  readonly code: 'AP' | 'AB' | 'RE'
}

/** An Invoice Response (T111): the buyer's word about an invoice. */
export interface InvoiceResponse extends Common {
  readonly kind: 'invoice response'
  readonly documentNumber: string
  readonly documentKind: 'invoice' | 'creditNote'
  readonly code: 'AB' | 'IP' | 'UQ' | 'CA' | 'RE' | 'AP' | 'PD'
}

export type PeppolResponse = MessageLevelStatus | InvoiceResponse

/** As errors name what was read; its kind where that is known. */
type ResponseKind = PeppolResponse['kind'] | 'answer of the Peppol network'

const statusCodes = ['AP', 'AB', 'RE'] as const
const responseCodes = ['AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD'] as const

/** Document types of UNCL1001 that are credit notes in Peppol BIS Billing. */
const creditNotes: ReadonlySet<string> = new Set(['81', '83', '381', '396', '532'])

/**
 * Reads an answer of the Peppol network, an ApplicationResponse of UBL 2.1 with or without envelope: a Message Level Status 1.0 or an
 * Invoice Response 3. Throws KS-SYSTEM-ACK-CONTENT for what is missing or unknown, and KS-SYSTEM-XML-… for what is no XML.
 */
export function readPeppolResponse(bytes: Uint8Array): PeppolResponse {
  const { document: root } = openStandardBusinessDocument(readXml(bytes))
  if (root.local !== 'ApplicationResponse') throw content('answer of the Peppol network', phrase('the element {name}', { name: 'ApplicationResponse' }), root.name)
  const customization = needed('answer of the Peppol network', root, 'CustomizationID')
  if (customization.startsWith('urn:peppol:edec:mls:1')) return messageLevelStatus(root)
  if (customization.startsWith('urn:fdc:peppol.eu:poacc:trns:invoice_response:3')) return invoiceResponse(root)
  throw content('answer of the Peppol network', phrase('the CustomizationID of MLS 1.0 or Invoice Response 3'), customization)
}

function messageLevelStatus(root: XmlElement): MessageLevelStatus {
  const kind = 'message level status'
  const { response, reference, documentResponse } = parts(kind, root)
  const lines = childrenNamed(documentResponse, 'LineResponse').flatMap((line) => childrenNamed(line, 'Response'))
  return {
    kind,
    ...common(kind, root, [response, ...lines]),
    transmissionId: needed(kind, reference, 'ID'),
    code: oneOf(kind, statusCodes, needed(kind, response, 'ResponseCode')),
  }
}

function invoiceResponse(root: XmlElement): InvoiceResponse {
  const kind = 'invoice response'
  const { response, reference } = parts(kind, root)
  return {
    kind,
    ...common(kind, root, [response]),
    documentNumber: needed(kind, reference, 'ID'),
    documentKind: creditNotes.has(needed(kind, reference, 'DocumentTypeCode')) ? 'creditNote' : 'invoice',
    code: oneOf(kind, responseCodes, needed(kind, response, 'ResponseCode')),
  }
}

function parts(kind: ResponseKind, root: XmlElement): { documentResponse: XmlElement; response: XmlElement; reference: XmlElement } {
  const [documentResponse, second] = childrenNamed(root, 'DocumentResponse')
  const response = find(documentResponse, 'Response')
  const reference = find(documentResponse, 'DocumentReference')
  if (documentResponse === undefined || second !== undefined) throw content(kind, phrase('one DocumentResponse'), second === undefined ? phrase('none') : phrase('several'))
  if (response === undefined || reference === undefined) throw content(kind, phrase('Response and DocumentReference'), phrase('only one of them, or none'))
  return { documentResponse, response, reference }
}

function common(kind: ResponseKind, root: XmlElement, responses: readonly XmlElement[]): Common {
  const at = issuedAt(textAt(root, 'IssueDate'), textAt(root, 'IssueTime'))
  return { id: needed(kind, root, 'ID'), ...(at === undefined ? {} : { at }), reasons: reasonsIn(responses) }
}

function reasonsIn(responses: readonly XmlElement[]): ResponseReasons {
  const statuses = responses.flatMap((response) => childrenNamed(response, 'Status'))
  const coded = statuses.flatMap((status) => childrenNamed(status, 'StatusReasonCode'))
  const isAction = (code: XmlElement): boolean => code.attributes['listID'] === 'OPStatusAction'
  const requestedAction = coded.find(isAction)?.text.trim()
  const texts = [
    ...responses.flatMap((response) => childrenNamed(response, 'Description')).map((description) => description.text.trim()),
    ...statuses.flatMap((status) => [textAt(status, 'StatusReason'), ...childrenNamed(status, 'Condition').map(condition)]),
  ].filter((text) => text !== undefined && text !== '')
  return {
    codes: coded.filter((code) => !isAction(code)).map((code) => code.text.trim()).filter((code) => code !== ''),
    ...(requestedAction === undefined || requestedAction === '' ? {} : { requestedAction }),
    ...(texts.length === 0 ? {} : { text: texts.join('; ') }),
  }
}

/** A business term and the value that it should have. */
function condition(of: XmlElement): string {
  return [textAt(of, 'AttributeID'), textAt(of, 'Description')].filter((part) => part !== undefined).join(': ')
}

function issuedAt(date: string | undefined, time: string | undefined): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date ?? '') || !/^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(time ?? '')) return undefined
  const at_ms = Date.parse(`${date}T${time}`)
  return Number.isNaN(at_ms) ? undefined : new Date(at_ms).toISOString()
}

function oneOf<Code extends string>(kind: ResponseKind, codes: readonly Code[], seen: string): Code {
  const code = codes.find((one) => one === seen)
  if (code === undefined) throw content(kind, phrase('one of the codes {codes}', { codes: codes.join(', ') }), seen)
  return code
}

function needed(kind: ResponseKind, from: XmlElement, name: string): string {
  const text = textAt(from, name)
  if (text === undefined) throw content(kind, said(`${from.local}/${name}`), phrase('nothing there'))
  return text
}

function content(kind: ResponseKind, expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase(kind), expected, seen: typeof seen === 'string' ? seen.slice(0, 80) : seen })
}
