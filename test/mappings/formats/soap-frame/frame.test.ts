import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finvoice30, finvoice30Soap } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { childrenNamed, find, textAt } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { soapFrame } from '../../../../mappings/formats/soap-frame/frame.ts'
import { splitMessages } from '../../../../mappings/formats/soap-frame/splitMessages.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'

const document = { kind: 'invoice', invoice: exampleInvoice } as const

test('the frame stands before the invoice, which begins with its own declaration', () => {
  const file = finvoice30Soap.render(document, context)
  const text = Buffer.from(file).toString('latin1')
  expect(text.startsWith('<SOAP-ENV:Envelope ')).toBe(true)
  expect(text).toContain('</SOAP-ENV:Envelope>\n<?xml version="1.0" encoding="ISO-8859-15"?>\n')
  const [message, ...others] = splitMessages(file)
  expect(others).toEqual([])
  expect(Buffer.from(message?.document ?? []).equals(finvoice30.render(document, context))).toBe(true)
})

test('the parties are in the order of the guidelines, and the invoice repeats them', () => {
  const [message] = splitMessages(finvoice30Soap.render(document, context))
  const header = find(readXml(message?.frame ?? new Uint8Array()), 'Header', 'MessageHeader')
  const parties = header?.children.slice(0, 4).map((party) => [party.name, textAt(party, 'Role'), textAt(party, 'PartyId')])
  expect(parties).toEqual([
    ['eb:From', 'Sender', context.sender.id],
    ['eb:From', 'Intermediator', context.sender.intermediator],
    ['eb:To', 'Receiver', context.receiver.id],
    ['eb:To', 'Intermediator', context.receiver.intermediator],
  ])
  const transmission = find(readXml(message?.document ?? new Uint8Array()), 'MessageTransmissionDetails')
  expect(textAt(transmission, 'MessageSenderDetails', 'FromIdentifier')).toBe(context.sender.id)
  expect(textAt(transmission, 'MessageSenderDetails', 'FromIntermediator')).toBe(context.sender.intermediator)
  expect(textAt(transmission, 'MessageReceiverDetails', 'ToIdentifier')).toBe(context.receiver.id)
  expect(textAt(transmission, 'MessageReceiverDetails', 'ToIntermediator')).toBe(context.receiver.intermediator)
  expect(textAt(transmission, 'MessageDetails', 'MessageIdentifier')).toBe(textAt(header, 'MessageData', 'MessageId'))
  expect(textAt(transmission, 'MessageDetails', 'MessageTimeStamp')).toBe(textAt(header, 'MessageData', 'Timestamp'))
})

test('several framed messages of a file come apart', () => {
  const files = ['a1', 'b2', 'c3'].map((deliveryId) => finvoice30Soap.render(document, { ...context, deliveryId }))
  const messages = splitMessages(Buffer.concat([...files, Buffer.from('\r\n')]))
  expect(messages.map(({ frame }) => textAt(readXml(frame ?? new Uint8Array()), 'Header', 'MessageHeader', 'MessageData', 'MessageId'))).toEqual(['a1', 'b2', 'c3'])
  expect(messages.map((message) => textAt(readXml(message.document), 'InvoiceDetails', 'InvoiceNumber'))).toEqual(['20260017', '20260017', '20260017'])
})

test('what would not be a message id, or a party without its operator, stops', () => {
  expect(() => soapFrame({ ...context, deliveryId: 'x'.repeat(49) })).toThrow(expect.objectContaining({ code: 'KS-MAP-MESSAGE-ID' }))
  expect(() => soapFrame({ ...context, deliveryId: 'ä1' })).toThrow(expect.objectContaining({ code: 'KS-MAP-MESSAGE-ID' }))
  expect(() => soapFrame({ ...context, sender: { id: '003723621803' } })).toThrow(expect.objectContaining({ code: 'KS-MAP-FRAME-PARTY' }))
})

standards.test('the header has the elements of the published sample, in its order', () => {
  const names = (bytes: Uint8Array): string[] => find(readXml(bytes), 'Header', 'MessageHeader')?.children.map(({ name }) => name) ?? []
  const ours = names(soapFrame(context)).filter((name) => name !== 'eb:ConversationId')
  expect(ours).toEqual(names(readFileSync(join(standardsFolder, 'finvoice/sample_soap.xml'))))
  expect(childrenNamed(find(readXml(soapFrame(context)), 'Header', 'MessageHeader'), 'ConversationId').length).toBe(1)
})
