import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { readFinvoiceack } from '../../../../mappings/formats/soap-frame/finvoiceack.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'

const eb = 'http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd'
const namespace = 'http://www.pankkiyhdistys.fi/verkkolasku/finvoice/finvoiceack.xsd'

const party = (side: 'From' | 'To', id: string, role: string): string => `<eb:${side}><eb:PartyId>${id}</eb:PartyId><eb:Role>${role}</eb:Role></eb:${side}>`

const acknowledgement = (reason: string, more = ''): string => `<?xml version="1.0" encoding="ISO-8859-15"?>
<?xml-stylesheet type="text/xsl" href="Finvoiceack.xsl"?>
<Finvoiceack Version="2.0" xmlns="${namespace}" xmlns:eb="${eb}">
<Acknowledgement>
${party('From', '003723621803', 'Sender')}
${party('From', 'BANKFIHH', 'Intermediator')}
${party('To', '003702057174', 'Receiver')}
${party('To', '003703575029', 'Intermediator')}
<MessageData><eb:MessageId>message-17</eb:MessageId><eb:Timestamp>2026-11-02T08:00:00Z</eb:Timestamp></MessageData>
<Reason>${reason}</Reason>
</Acknowledgement>
${more}
</Finvoiceack>
`

const framed = (document: string): string => `<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/><SOAP-ENV:Body/></SOAP-ENV:Envelope>\r\n${document}`
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const notFound = acknowledgement('<Code>2</Code><Text> Vastaanottajaa ei löydy </Text><Text>Receiver not found</Text>', '<Error><Code>12</Code><Text>x</Text></Error>')
const expected = {
  refToMessageId: 'message-17',
  timestamp: '2026-11-02T08:00:00Z',
  code: 2,
  texts: ['Vastaanottajaa ei löydy', 'Receiver not found'],
  errors: [{ code: '12', texts: ['x'] }],
}

test('reads code, texts and what it is about, with and without a frame', () => {
  expect(readFinvoiceack(bytes(notFound))).toEqual(expected)
  expect(readFinvoiceack(bytes(framed(notFound)))).toEqual(expected)
})

test('code 5 says that the message was taken earlier', () => {
  expect(readFinvoiceack(bytes(acknowledgement('<Code>5</Code><Text>used</Text>'))).code).toBe(5)
})

test.each([
  ['no code', acknowledgement('<Text>x</Text>'), 'KS-SYSTEM-ACK-CONTENT'],
  ['a code in words', acknowledgement('<Code>two</Code><Text>x</Text>'), 'KS-SYSTEM-ACK-CONTENT'],
  ['no message id', notFound.replace('message-17', ' '), 'KS-SYSTEM-ACK-CONTENT'],
  ['another document', '<Finvoice Version="3.0"/>', 'KS-SYSTEM-ACK-CONTENT'],
  ['two messages', framed(notFound) + framed(notFound), 'KS-SYSTEM-ACK-CONTENT'],
  ['a frame without a document', framed(''), 'KS-SYSTEM-XML-MALFORMED'],
  ['half a document', notFound.slice(0, 700), 'KS-SYSTEM-XML-MALFORMED'],
])('%s is refused', (_, text, code) => {
  expect(() => readFinvoiceack(bytes(text))).toThrow(expect.objectContaining({ code }))
})

test('a damaged acknowledgement never gives another exception', () => {
  fc.assert(fc.property(fc.nat(notFound.length - 1), fc.string({ maxLength: 5 }), fc.nat(20), (at, inserted, removed) => {
    try {
      readFinvoiceack(bytes(notFound.slice(0, at) + inserted + notFound.slice(at + removed)))
    } catch (error) {
      expect(error).toBeInstanceOf(Failure)
    }
  }), { numRuns: 1_000 })
})

standards.test('the acknowledgement of these tests is valid by its schema', () => {
  expect(schemaCheck(join(standardsFolder, 'finvoice/Finvoiceack.xsd')).errors(bytes(notFound))).toEqual([])
})
