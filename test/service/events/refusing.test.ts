import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inlineAttachmentLimit_bytes } from '../../../schemas/limits.ts'
import { setStage, type Stage } from '../../pipelines/stage/stage.ts'
import { endsOf } from '../../suites/bus/stage.ts'
import { jsonEvent, jsonInvoice } from './jsonEvents.ts'
import { openPostOffice, otherToken, type PostOffice } from './postOffice.ts'

let stage: Stage
let office: PostOffice

beforeAll(async () => {
  stage = await setStage()
  office = await openPostOffice(stage, { body_bytes: 3_000_000, batch: 5, findings: 4 })
})

afterAll(async () => {
  const ends = await endsOf(stage.bus, 'shop.invoices')
  expect(ends.every(({ offset }) => offset === 0n), 'nothing of what was refused lies on the bus').toBe(true)
  await office.close()
  await stage.stop()
})

/** The invoice with another content. */
const invoiceWith = (content: object): object => {
  const event = jsonInvoice('A1')
  return { ...event, data: { ...event.data, invoice: { ...(event.data['invoice'] as object), ...content } } }
}
const attachment = (size: number): object => ({ id: '1', embedded: { fileName: 'a.pdf', mimeType: 'application/pdf', content: Buffer.alloc(size).toString('base64') } })

describe('who is not allowed', () => {
  test.each([null, 'wrong', '', `${otherToken}x`])('the token %j', async (token) => {
    expect(await office.post(jsonInvoice('A1'), { token })).toMatchObject({ status: 401, errors: ['KS-EVENTS-TOKEN'], headers: { 'www-authenticate': 'Bearer' } })
  })

  test('a source of somebody else, named beside all else that is wrong', async () => {
    const answer = await office.post([jsonInvoice('A1'), jsonInvoice('A2', { id: '' })], { token: otherToken })
    expect(answer).toMatchObject({ status: 403, errors: ['$[0].source KS-EVENTS-SOURCE', '$[1].source KS-EVENTS-SOURCE', '$[1].id KS-EVENTS-VALUE'] })
    expect(answer.messages[0]).toContain('"urn:shop"')
  })
})

describe('a request as a whole', () => {
  test('is refused in the language of who asks', async () => {
    const answer = await office.post(jsonInvoice('A1'), { contentType: 'text/plain', acceptLanguage: 'sv, en;q=0.5' })
    expect(answer.messages).toEqual([expect.stringContaining('Vem som kan åtgärda: webbutiken.')])
  })

  test.each(['application/json', 'text/plain', 'application/cloudevents+json; charset=latin1'])('as %s', async (contentType) => {
    expect(await office.post(jsonInvoice('A1'), { contentType })).toMatchObject({ status: 415, errors: ['KS-EVENTS-MEDIA'] })
  })

  test.each([
    ['no JSON', Buffer.from('{"id": '), 'KS-EVENTS-JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'KS-EVENTS-JSON'],
    ['nothing', Buffer.alloc(0), 'KS-EVENTS-JSON'],
    ['a text', 'x', '$ KS-EVENTS-VALUE'],
    ['an empty batch', [], 'KS-EVENTS-COUNT'],
    ['too large a batch', Array.from({ length: 6 }, (_, index) => jsonInvoice(`A${index}`)), 'KS-EVENTS-COUNT'],
  ])('%s', async (_, body, error) => {
    expect(await office.post(body)).toMatchObject({ status: 400, errors: [error] })
  })

  test('one event where a batch is said to come', async () => {
    expect(await office.post(jsonInvoice('A1'), { contentType: 'application/cloudevents-batch+json' })).toMatchObject({ status: 400, errors: ['KS-EVENTS-VALUE'] })
  })

  test('a body that is too large', async () => {
    expect(await office.post(Buffer.alloc(3_000_001, ' '))).toMatchObject({ status: 413, errors: ['KS-EVENTS-BODY'] })
  })

  test('too many requests of one sender, and of that one only', async () => {
    const door = await openPostOffice(stage, { requestsPerMinute: 2 })
    const statuses = []
    for (let count = 0; count < 3; count += 1) statuses.push((await door.post([])).status)
    expect(statuses).toEqual([400, 400, 429])
    expect(await door.post([])).toMatchObject({ errors: ['KS-EVENTS-RATE'], headers: { 'retry-after': expect.stringMatching(/^\d+$/) } })
    expect((await door.post([], { token: otherToken })).status).toBe(400)
    await door.close()
  })
})

describe('an event of a batch keeps all of it from being taken', () => {
  test('and every fault is named with its place', async () => {
    const bad = jsonEvent('InvoiceIssued', 'b', { story: 'invoice-b', invoice: { totals: { payable: 12.5 }, issueDate: '2.3.2026', lines: [{ quantitty: '1' }] } })
    const answer = await office.post([jsonInvoice('A1'), bad])
    expect(answer).toMatchObject({ status: 400, unlisted: 0 })
    expect(answer.errors).toEqual(['$[1].data.invoice.issueDate KS-EVENTS-VALUE', '$[1].data.invoice.totals.payable KS-EVENTS-VALUE', '$[1].data.invoice.lines[0].quantitty KS-EVENTS-UNDECLARED'])
    expect(answer.messages).toEqual([
      'An event holds a value that does not fit its place. $[1].data.invoice.issueDate is "2.3.2026". Give a day as text, such as "2026-01-31". Who can act: the shop.',
      'An event holds a value that does not fit its place. $[1].data.invoice.totals.payable is 12.5. Give a number as text, such as "1250.00", with at most 16 digits before the point and 2 after it. Who can act: the shop.',
      'An event holds a field that the contract does not have. $[1].data.invoice.lines[0].quantitty is not declared in InvoiceLine. Check the name: write "quantity" if that is meant, else leave it out. Who can act: the shop.',
    ])
  })

  test('up to a limit; the rest is counted', async () => {
    const events = ['A1', 'A2', 'A3'].map((number) => jsonInvoice(number, { id: undefined, time: 'today' }))
    expect(await office.post(events)).toMatchObject({ status: 400, unlisted: 2, errors: [0, 0, 1, 1].map((event, index) => `$[${event}].${index % 2 === 0 ? 'id KS-EVENTS-MISSING' : 'time KS-EVENTS-VALUE'}`) })
  })
})

describe('an event', () => {
  test.each([
    ['of no version of CloudEvents', { ...jsonInvoice('A1'), specversion: '0.3' }, '$.specversion KS-EVENTS-VALUE'],
    ['of a type that the shop does not send', jsonEvent('x', 'a', {}, { type: 'fi.kuntasilta.municipal.InvoicePaid' }), '$.type KS-EVENTS-TYPE'],
    ['of a type with a slip of the pen', jsonEvent('InvoiceIsued', 'a', {}), '$.type KS-EVENTS-TYPE'],
    ['whose data are not JSON', { ...jsonInvoice('A1'), datacontenttype: 'text/xml' }, '$.datacontenttype KS-EVENTS-VALUE'],
    ['whose data are bytes', { ...jsonInvoice('A1'), data_base64: 'AA==' }, '$.data_base64 KS-EVENTS-UNDECLARED'],
    ['without data', { ...jsonInvoice('A1'), data: undefined }, '$.data KS-EVENTS-MISSING'],
    ['without a story', jsonEvent('InvoiceIssued', 'a', {}), '$.data.story KS-EVENTS-MISSING'],
    ['that the ledger could not find again by its id', { ...jsonInvoice('A1'), id: 'x'.repeat(601) }, '$ KS-CONTRACT-IDENTITY'],
    ['with an id that no header may have', { ...jsonInvoice('A1'), id: 'x'.repeat(1025) }, '$ KS-CONTRACT-HEADER-INVALID'],
    ['with files that are too large', invoiceWith({ supportingDocuments: [attachment(inlineAttachmentLimit_bytes + 1)] }), '$ KS-CONTRACT-ATTACHMENTS-TOO-LARGE'],
  ])('%s', async (_, event, error) => {
    expect(await office.post(event)).toMatchObject({ status: 400, errors: [error] })
  })

  test('with a type that is nearly right is told which one may be meant', async () => {
    const { messages } = await office.post(jsonEvent('InvoiceIsued', 'a', {}))
    expect(messages[0]).toContain('"fi.kuntasilta.shop.InvoiceIssued", if that is meant')
  })
})
