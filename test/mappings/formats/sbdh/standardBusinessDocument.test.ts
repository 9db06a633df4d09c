import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { find, textAt, type XmlElement } from '../../../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'
import { readPeppolResponse } from '../../../../mappings/formats/peppol-responses/readResponse.ts'
import { documentFormat } from '../../../../mappings/formats/registry.ts'
import { openStandardBusinessDocument } from '../../../../mappings/formats/sbdh/readStandardBusinessDocument.ts'
import { inStandardBusinessDocument } from '../../../../mappings/formats/sbdh/standardBusinessDocument.ts'
import { readUbl } from '../../../../mappings/formats/ubl/reading/readUbl.ts'
import { exampleContext } from '../../../harness/renderContext.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { exampleCreditNote, exampleInvoice } from '../finvoice-3.0/exampleInvoice.ts'
import { expectFailure } from '../../../harness/failures.ts'

const bare = (invoice = exampleInvoice): Uint8Array => documentFormat('peppol-bis-3').render({ kind: invoice.kind, invoice }, exampleContext)
const enveloped = (invoice = exampleInvoice): Uint8Array => inStandardBusinessDocument(bare(invoice), invoice.number, exampleContext)
const namesIn = (element: XmlElement | undefined): readonly string[] => element?.children.map(({ name }) => name) ?? []

describe('a document in its envelope', () => {
  const root = readXml(enveloped())
  const header = find(root, 'StandardBusinessDocumentHeader')

  test('has the parts of the header in the order of its schema', () => {
    expect(root.name).toBe('StandardBusinessDocument')
    expect(root.attributes['xmlns']).toBe('http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader')
    expect(namesIn(root)).toEqual(['StandardBusinessDocumentHeader', 'Invoice'])
    expect(namesIn(header)).toEqual(['HeaderVersion', 'Sender', 'Receiver', 'DocumentIdentification', 'BusinessScope'])
    expect(namesIn(find(header, 'DocumentIdentification'))).toEqual(['Standard', 'TypeVersion', 'InstanceIdentifier', 'Type', 'CreationDateAndTime'])
    expect(find(header, 'BusinessScope')?.children.map(namesIn)).toEqual([['Type', 'InstanceIdentifier', 'Identifier'], ['Type', 'InstanceIdentifier', 'Identifier'], ['Type', 'InstanceIdentifier']])
    expect(textAt(header, 'HeaderVersion')).toBe('1.0')
    expect(find(header, 'Sender', 'Identifier')?.attributes['Authority']).toBe('iso6523-actorid-upis')
  })

  test('says of it what the network must know, the country of the sender included', () => {
    expect(openStandardBusinessDocument(root).envelope).toEqual({
      sender: '0216:003707375462',
      receiver: '0216:003726174164',
      instanceIdentifier: exampleContext.deliveryId,
      type: 'Invoice',
      scopes: {
        DOCUMENTID: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
        PROCESSID: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
        COUNTRY_C1: 'FI',
      },
    })
    expect(textAt(header, 'DocumentIdentification', 'CreationDateAndTime')).toBe(exampleContext.timestamp)
    expect(textAt(header, 'DocumentIdentification', 'Standard')).toBe('urn:oasis:names:specification:ubl:schema:xsd:Invoice-2')
  })

  test('is in it unchanged, and a repeat is the same bytes', () => {
    const text = Buffer.from(enveloped()).toString('utf8')
    const inner = Buffer.from(bare()).toString('utf8').replace(/^<\?xml[^>]*\?>\s*/, '')
    expect(text).toContain(inner)
    expect(text.match(/<\?xml/g)).toHaveLength(1)
    expect(enveloped()).toEqual(enveloped())
    expect(readUbl(enveloped())).toEqual(readUbl(bare()))
  })

  test('of a credit note names that', () => {
    expect(openStandardBusinessDocument(readXml(enveloped(exampleCreditNote))).envelope?.type).toBe('CreditNote')
  })

  test('another delivery has another instance identifier', () => {
    const other = inStandardBusinessDocument(bare(), '1', { ...exampleContext, deliveryId: '0191d5b2-7c3a-7000-8000-000000000002' })
    expect(other).not.toEqual(enveloped())
  })

  test('what is no document of the network has no envelope', () => {
    const finvoice = documentFormat('finvoice-3.0').render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)
    expect(() => inStandardBusinessDocument(finvoice, '1', exampleContext)).toThrow(Failure)
  })
})

describe('an envelope that came in', () => {
  const header = (type: string): string => `<StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion><Sender><Identifier Authority="iso6523-actorid-upis">0216:1</Identifier></Sender><Receiver><Identifier Authority="iso6523-actorid-upis">0216:2</Identifier></Receiver><DocumentIdentification><Standard>s</Standard><TypeVersion>2.1</TypeVersion><InstanceIdentifier>i</InstanceIdentifier><Type>${type}</Type></DocumentIdentification></StandardBusinessDocumentHeader>`
  const standardBusinessDocument = (content: string): Uint8Array => Buffer.from(`<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${content}</StandardBusinessDocument>`)

  standards.test('gives the answer that is in it', () => {
    const answer = readFileSync(join(standardsFolder, 'peppol/examples/InvoiceResponse_Example.xml'))
    const inner = answer.toString('utf8').replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '')
    expect(readPeppolResponse(standardBusinessDocument(header('ApplicationResponse') + inner))).toEqual(readPeppolResponse(answer))
  })

  test.each([
    ['without a header', '<Invoice/>', 'the element StandardBusinessDocumentHeader'],
    ['without a document', header('Invoice'), 'one document'],
    ['with two documents', `${header('Invoice')}<Invoice/><Invoice/>`, 'one document'],
    ['with another document than it names', `${header('Invoice')}<CreditNote/>`, 'the document Invoice, which it names'],
    ['without the id of the message', `${header('Invoice').replace(/<InstanceIdentifier>.*?<\/InstanceIdentifier>/, '')}<Invoice/>`, 'DocumentIdentification/InstanceIdentifier'],
  ])('%s is refused', (_, content, expected) => {
    expectFailure('KS-SYSTEM-ACK-CONTENT', { expected }, () => openStandardBusinessDocument(readXml(standardBusinessDocument(content))))
  })
})
