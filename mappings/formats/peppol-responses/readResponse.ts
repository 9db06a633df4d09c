import { failure } from '../../../errors/failure.ts'
import { phrase, said, type Words } from '../../../errors/words/words.ts'
import type { Instant } from '../../../base/dates.ts'
import type { DocumentResponse, ResponseStatus } from '../../model/documentResponse.ts'
import type { Stated } from '../../model/stated.ts'
import { readXml } from '../inbound-xml/readXml.ts'
import type { Read } from '../peppol-ordering/binding/document.ts'
import { bindings } from '../peppol-ordering/bindings.ts'
import { transactionOf } from '../peppol-ordering/transactionOf.ts'
import { openStandardBusinessDocument } from '../sbdh/readStandardBusinessDocument.ts'
import { treeOf } from '../ubl/tree/readTree.ts'
import { textOf } from '../ubl/tree/textOf.ts'

/** Why, and what is asked of the sender. */
export interface ResponseReasons {
  /** Codes of the reasons (OPStatusReason; of a technical answer, its issue codes). */
  readonly codes: readonly string[]
  /** Codes of OPStatusAction. */
  readonly requestedActions: readonly string[]
  readonly text?: string
}

interface Common {
  /** The response's own id. */
  readonly id: string
  /** When it was issued; undefined where the document gives no time of day or no zone. */
  readonly at?: Instant
  readonly reasons: ResponseReasons
}

/** A Message Level Status 1.0, or the Message Level Response (T71) before it: the receiving service provider's word about a transmission. */
export interface MessageLevelStatus extends Common {
  readonly kind: 'message level status' | 'message level response'
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

const kinds = { MLS: 'message level status', T71: 'message level response', T111: 'invoice response' } as const satisfies Readonly<Record<string, PeppolResponse['kind']>>

const statusCodes = ['AP', 'AB', 'RE'] as const
const responseCodes = ['AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD'] as const

/** Document types of UNCL1001 that are credit notes in Peppol BIS Billing. */
const creditNotes: ReadonlySet<string> = new Set(['81', '83', '381', '396', '532'])

/**
 * Reads an answer of the Peppol network, an ApplicationResponse of UBL 2.1 with or without envelope: a Message Level Status 1.0, a Message
 * Level Response 3 (T71) or an Invoice Response 3 (T111). Throws KS-SYSTEM-ACK-CONTENT for what is missing or unknown, and KS-SYSTEM-XML-… for what is no XML.
 */
export function readPeppolResponse(bytes: Uint8Array): PeppolResponse {
  const root = treeOf(openStandardBusinessDocument(readXml(bytes)).document)
  const unknown: ResponseKind = 'answer of the Peppol network'
  if (root.name !== 'ApplicationResponse') throw content(unknown, phrase('the element {name}', { name: 'ApplicationResponse' }), root.name)
  const customization = needed(unknown, textOf(root, 'cbc:CustomizationID'), 'CustomizationID')
  const transaction = transactionOf(root)
  if ((transaction !== 'MLS' && transaction !== 'T71' && transaction !== 'T111') || !customization.startsWith(bindings[transaction].customization)) {
    throw content(unknown, phrase('the CustomizationID of MLS 1.0, Message Level Response 3 or Invoice Response 3'), customization)
  }
  const read = bindings[transaction].read(root)
  return transaction === 'T111' ? invoiceResponse(read) : technicalAnswer(kinds[transaction], read)
}

function technicalAnswer(kind: MessageLevelStatus['kind'], read: Read<DocumentResponse>): MessageLevelStatus {
  const { document } = read
  return { kind, ...common(kind, read), transmissionId: needed(kind, document.document?.id, 'DocumentReference/ID'), code: oneOf(kind, statusCodes, needed(kind, document.code, 'ResponseCode')) }
}

function invoiceResponse(read: Read<DocumentResponse>): InvoiceResponse {
  const { document } = read
  return {
    kind: kinds.T111,
    ...common(kinds.T111, read),
    documentNumber: needed(kinds.T111, document.document?.id, 'DocumentReference/ID'),
    documentKind: creditNotes.has(needed(kinds.T111, document.document?.typeCode, 'DocumentReference/DocumentTypeCode')) ? 'creditNote' : 'invoice',
    code: oneOf(kinds.T111, responseCodes, needed(kinds.T111, document.code, 'ResponseCode')),
  }
}

function common(kind: ResponseKind, { document, oddities }: Read<DocumentResponse>): Common {
  if (oddities.some((odd) => odd.kind === 'doubled' && /^cac:DocumentResponse(\[\d+\])?$/.test(odd.path))) throw content(kind, phrase('one DocumentResponse'), phrase('several'))
  const at = issuedAt(document.issueDate, document.issueTime)
  return { id: needed(kind, document.number, 'ApplicationResponse/ID'), ...(at === undefined ? {} : { at }), reasons: reasonsIn(document) }
}

function reasonsIn({ description, statuses = [], lines = [] }: Stated<DocumentResponse>): ResponseReasons {
  const all: readonly Stated<ResponseStatus>[] = [...statuses, ...lines.flatMap((line) => line.statuses ?? [])]
  const coded = all.filter(({ reasonCode }) => isThere(reasonCode))
  const isAction = ({ reasonList }: Stated<ResponseStatus>): boolean => reasonList === 'OPStatusAction'
  const texts = [description, ...lines.map((line) => line.description), ...all.flatMap(({ reason, conditions = [] }) => [reason, ...conditions.map(({ term, value }) => [term, value].filter(isThere).join(': '))])].filter(isThere)
  return {
    codes: codesOf(coded.filter((each) => !isAction(each))),
    requestedActions: codesOf(coded.filter(isAction)),
    ...(texts.length === 0 ? {} : { text: texts.join('; ') }),
  }
}

function codesOf(statuses: readonly Stated<ResponseStatus>[]): readonly string[] {
  return [...new Set(statuses.map(({ reasonCode }) => reasonCode).filter(isThere))]
}

function isThere(text: string | undefined): text is string {
  return text !== undefined && text !== ''
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

function needed(kind: ResponseKind, text: string | undefined, place: string): string {
  if (!isThere(text)) throw content(kind, said(place), phrase('nothing there'))
  return text
}

function content(kind: ResponseKind, expected: Words, seen: string | Words): Error {
  return failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase(kind), expected, seen: typeof seen === 'string' ? seen.slice(0, 80) : seen })
}
