import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apart } from '../../../../mappings/formats/finvoice-3.0/apart.ts'
import type { ErrorCode } from '../../../../errors/catalogue.ts'
import { finvoice30Soap, finvoice30Zip } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { childrenNamed, find, textAt, type XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import type { Invoice, SupportingDocument } from '../../../../mappings/model/invoice.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { filesOf } from '../zip/unzip.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { anyInvoice, context, withFiles } from './anyInvoice.ts'
import { exampleInvoice } from './exampleInvoice.ts'

type Embedded = NonNullable<SupportingDocument['embedded']>

const pdf = (fileName: string, text: string): Embedded => ({ fileName, mimeType: 'application/pdf', content: Buffer.from(`%PDF-1.7 ${text}`) })
const attaching = (...files: readonly Embedded[]): Invoice => ({ ...exampleInvoice, supportingDocuments: files.map((embedded, index) => ({ id: `L-${index + 1}`, embedded })) })
const framed = (invoice: Invoice): Uint8Array => finvoice30Soap.render({ kind: invoice.kind, invoice }, context)
const id = context.deliveryId

/** The two messages of one transmission, by where the second begins. */
function messagesIn(bytes: Uint8Array): { readonly invoice: Uint8Array; readonly message: Uint8Array } {
  const split = Buffer.from(bytes).lastIndexOf('<?xml')
  return { invoice: bytes.subarray(0, split), message: bytes.subarray(split) }
}

/** A second reading of the attachments, from the guidelines alone. */
function filesIn(message: XmlElement): readonly Embedded[] {
  return childrenNamed(message, 'AttachmentDetails').map((each) => {
    const encoded = textAt(each, 'AttachmentContent') as string
    const hash = createHash('sha1').update(encoded).digest('hex')
    expect(textAt(each, 'AttachmentSecureHash')).toBe(hash)
    expect(textAt(each, 'AttachmentIdentifier')).toBe(`${id}::attachments::${hash}`)
    return { fileName: textAt(each, 'AttachmentName') as string, mimeType: textAt(each, 'AttachmentMimeType') as string, content: Buffer.from(encoded, 'base64') }
  })
}

test('another reader finds every attachment again, and invoice and message name each other', () => {
  fc.assert(fc.property(withFiles(anyInvoice), (invoice) => {
    const given = invoice.supportingDocuments.flatMap(({ embedded }) => embedded ?? [])
    const bytes = framed(invoice)
    fc.pre(given.length > 0)
    const { invoice: before, message } = messagesIn(bytes)
    const root = readXml(message)
    expect(filesIn(root)).toEqual(given.map((one) => ({ ...one, fileName: one.fileName.replace(/\s+/g, ' ').trim() })))
    expect(textAt(root, 'MessageTransmissionDetails', 'MessageDetails', 'RefToMessageIdentifier')).toBe(id)
    expect(textAt(root, 'MessageTransmissionDetails', 'MessageDetails', 'MessageIdentifier')).toBe(`${id}::attachments`)
    expect(Buffer.from(before).includes(`<AttachmentMessageIdentifier>${id}::attachments</AttachmentMessageIdentifier>`)).toBe(true)
  }), { numRuns: 200 })
})

test('the message has the routing and the time stamp of the frame', () => {
  const { invoice, message } = messagesIn(framed(attaching(pdf('lahete.pdf', 'a'))))
  const details = find(readXml(message), 'MessageTransmissionDetails')
  const said = [textAt(details, 'MessageSenderDetails', 'FromIdentifier'), textAt(details, 'MessageSenderDetails', 'FromIntermediator'), textAt(details, 'MessageReceiverDetails', 'ToIdentifier'), textAt(details, 'MessageReceiverDetails', 'ToIntermediator')]
  expect(said).toEqual([context.sender.id, context.sender.intermediator, context.receiver.id, context.receiver.intermediator])
  const frame = Buffer.from(invoice).toString('latin1')
  expect([...frame.matchAll(/<eb:PartyId>(.*?)<\/eb:PartyId>/g)].map(([, party]) => party)).toEqual(said)
  expect(frame).toContain(`<eb:Timestamp>${textAt(details, 'MessageDetails', 'MessageTimeStamp')}</eb:Timestamp>`)
})

standards.test('both messages are valid by their XSDs', () => {
  const invoices = schemaCheck(join(standardsFolder, 'xsd/finvoice/Finvoice3.0.xsd'))
  const attachments = schemaCheck(join(standardsFolder, 'finvoice/FinvoiceAttachments.xsd'))
  fc.assert(fc.property(withFiles(anyInvoice), (invoice) => {
    const parts = apart(framed(invoice))
    const plain = Buffer.from(parts.invoice)
    expect(invoices.errors(plain.subarray(plain.indexOf('<?xml')))).toEqual([])
    expect(parts.attachments === undefined).toBe(invoice.supportingDocuments.every(({ embedded }) => embedded === undefined))
    if (parts.attachments !== undefined) expect(attachments.errors(parts.attachments)).toEqual([])
  }), { numRuns: 200 })
})

test('an operator gets both messages in a ZIP, and the invoice alone where nothing is attached', () => {
  const invoice = attaching(pdf('lahete.pdf', 'a'))
  const entries = filesOf(finvoice30Zip.render({ kind: 'invoice', invoice }, context))
  const { invoice: before, message } = messagesIn(framed(invoice))
  expect(entries.map(({ name }) => name)).toEqual([`${id}.xml`, `${id}-attachments.xml`])
  const [first, second] = entries.map(({ content }) => Buffer.from(content))
  expect(Buffer.from(before).subarray(-(first as Buffer).length).equals(first as Buffer)).toBe(true)
  expect(second?.equals(message)).toBe(true)
  expect(filesOf(finvoice30Zip.render({ kind: 'invoice', invoice: exampleInvoice }, context)).map(({ name }) => name)).toEqual([`${id}.xml`])
})

describe('stops', () => {
  const many = Array.from({ length: 11 }, (_, index) => pdf(`${index}.pdf`, `${index}`))
  const half = Buffer.alloc(500_001, 'x').toString('latin1')

  test.each<readonly [string, readonly Embedded[], ErrorCode, Readonly<Record<string, unknown>>]>([
    ['eleven files', many, 'KS-MAP-TOO-MANY', { term: 'BT-125', count: 11, limit: 10 }],
    ['more than a megabyte together', [pdf('a.pdf', `${half}a`), pdf('b.pdf', `${half}b`)], 'KS-MAP-ATTACHMENTS-SIZE', { size_bytes: 1_000_022, limit_bytes: 1_000_000 }],
    ['a spreadsheet', [{ fileName: 'a.csv', mimeType: 'text/csv', content: Buffer.from('a;b') }], 'KS-MAP-CODE', { term: 'BT-125-1', seen: 'text/csv' }],
    ['a name with the ending of another type', [{ ...pdf('a.pdf', 'a'), fileName: 'a.png' }], 'KS-MAP-CODE', { term: 'BT-125-2', seen: 'a.png' }],
    ['a name without an ending', [{ ...pdf('a.pdf', 'a'), fileName: 'apdf' }], 'KS-MAP-CODE', { term: 'BT-125-2', seen: 'apdf' }],
    ['a name that is only an ending', [{ ...pdf('a.pdf', 'a'), fileName: 'pdf' }], 'KS-MAP-CODE', { term: 'BT-125-2', seen: 'pdf' }],
    ['a name of 51 characters', [pdf(`${'x'.repeat(47)}.pdf`, 'a')], 'KS-MAP-TOO-LONG', { term: 'BT-125-2', length: 51, allowed: 50 }],
    ['a page that is called PDF', [{ ...pdf('a.pdf', ''), content: Buffer.from('<html>') }], 'KS-MAP-ATTACHMENT-CONTENT', { file: 'a.pdf', type: 'application/pdf' }],
    ['one file under two names', [pdf('a.pdf', 'a'), pdf('b.pdf', 'a')], 'KS-MAP-ATTACHMENT-TWICE', { file: 'b.pdf', other: 'a.pdf' }],
  ])('%s', (_, files, code, parameters) => {
    expectFailure(code, parameters, () => framed(attaching(...files)))
  })

  test('nothing that is within the limits', () => {
    expect(framed(attaching(...many.slice(1))).length).toBeGreaterThan(0)
    expect(framed(attaching(pdf('a.pdf', 'x'.repeat(1_000_000 - 9)))).length).toBeGreaterThan(1_000_000)
  })
})

describe('the reader', () => {
  const rendered = Buffer.from(framed(attaching(pdf('lahete.pdf', 'a'), pdf('kuitti.pdf', 'b')))).toString('latin1')
  const odditiesOf = (bytes: Uint8Array): readonly unknown[] => (readFinvoice(bytes).oddities ?? []).map(({ kind, term, path }) => `${kind} ${term}: ${path}`)
  const ofTheInvoice = new Set(odditiesOf(framed(exampleInvoice)))
  const oddities = (text: string): readonly unknown[] => odditiesOf(Buffer.from(text, 'latin1')).filter((one) => !ofTheInvoice.has(one))

  test('reads an invoice without the message of its attachments', () => {
    const { invoice } = apart(Buffer.from(rendered, 'latin1'))
    expect(readFinvoice(invoice).supportingDocuments).toEqual([])
    expect(odditiesOf(invoice)).toEqual([...ofTheInvoice])
  })

  test.each<readonly [string, RegExp | string, string, readonly unknown[]]>([
    ['a changed content', Buffer.from('%PDF-1.7 b').toString('base64'), Buffer.from('%PDF-1.7 c').toString('base64'), ['mistyped BT-125: AttachmentDetails[2]/AttachmentSecureHash']],
    ['a content that is no base64', Buffer.from('%PDF-1.7 b').toString('base64'), 'JVBER???', ['mistyped BT-125: AttachmentDetails[2]/AttachmentSecureHash', 'mistyped BT-125: AttachmentDetails[2]/AttachmentContent']],
    ['the message of another invoice', /<MessageIdentifier>.*?::attachments/, '<MessageIdentifier>other::attachments', ['mistyped BT-125: MessageTransmissionDetails/MessageDetails/MessageIdentifier']],
    ['an element that it does not know', '<AttachmentName>lahete.pdf', '<Surprise>x</Surprise><AttachmentName>lahete.pdf', ['unknown undefined: AttachmentDetails[1]/Surprise']],
  ])('sees %s', (_, from, to, expected) => {
    expect(oddities(rendered.replace(from, to))).toEqual(expected)
  })

  test('takes a checksum of content that is broken into lines', () => {
    const content = Buffer.from('%PDF-1.7 b').toString('base64')
    expect(oddities(rendered.replace(content, `${content.slice(0, 4)}\n  ${content.slice(4)}`))).toEqual([])
  })
})
