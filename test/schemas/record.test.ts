import { describe, expect, test } from 'vitest'
import { headersOf, readEnvelope, type Envelope } from '../../schemas/cloudevents.ts'
import { createDecoder, keptSchemaById } from '../../schemas/codec.ts'
import { readRecord, writeRecord } from '../../schemas/record.ts'
import { invoiceIssued } from '../harness/events.ts'
import { codeOf } from './codeOf.ts'

const type = 'fi.kuntasilta.shop.InvoiceIssued'
const attributes: Omit<Envelope, 'type'> = { id: 'e-1', source: '/shop', time: '2026-03-02T10:00:00.000Z' }
const written = writeRecord(type, invoiceIssued(), attributes)
const record = { topic: written.topic, key: Buffer.from(written.key), value: written.value, headers: written.headers }
const decode = createDecoder({ schemaById: keptSchemaById })

test('a record written is read with its attributes', () => {
  const { envelope, event } = readRecord(record, decode)
  expect(envelope).toEqual({ ...attributes, type })
  expect(event.value.story).toBe('invoice-10001')
  expect(written).toMatchObject({ topic: 'shop.invoices', key: 'invoice-10001' })
})

describe('a record is refused', () => {
  test.each([
    ['as a tombstone', { value: null }, 'KS-CONTRACT-TOMBSTONE'],
    ['without headers', { headers: {} }, 'KS-CONTRACT-HEADERS-MISSING'],
    ['with an empty id', { headers: { ...record.headers, ce_id: '' } }, 'KS-CONTRACT-HEADERS-MISSING'],
    ['with an endless id', { headers: { ...record.headers, ce_id: 'x'.repeat(2000) } }, 'KS-CONTRACT-HEADER-INVALID'],
    ['of another specification version', { headers: { ...record.headers, ce_specversion: '0.3' } }, 'KS-CONTRACT-HEADER-INVALID'],
    ['with a time that is none', { headers: { ...record.headers, ce_time: 'yesterday' } }, 'KS-CONTRACT-HEADER-INVALID'],
    ['with a time without a zone', { headers: { ...record.headers, ce_time: '2026-03-02T10:00:00' } }, 'KS-CONTRACT-HEADER-INVALID'],
    ['in structured mode', { headers: { ...record.headers, 'content-type': 'application/cloudevents+json' } }, 'KS-CONTRACT-HEADER-INVALID'],
    ['with the type of another record', { headers: { ...record.headers, ce_type: 'fi.kuntasilta.shop.OrderPlaced' } }, 'KS-CONTRACT-TYPE-DIFFERS'],
    ['under another key', { key: Buffer.from('invoice-10002') }, 'KS-CONTRACT-KEY-DIFFERS'],
    ['without a key', { key: null }, 'KS-CONTRACT-KEY-DIFFERS'],
    ['on another topic', { topic: 'shop.orders' }, 'KS-CONTRACT-WRONG-TOPIC'],
  ])('%s', (_, change, code) => {
    expect(codeOf(() => readRecord({ ...record, ...change }, decode))).toBe(code)
  })
})

describe('attributes', () => {
  const all: Envelope = { ...attributes, type, subject: '10001', correlationId: 'c-9', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'a=b' }

  test('come back from headers, all of them', () => {
    expect(readEnvelope(headersOf(all))).toEqual(all)
  })

  test('are found whatever the case of the header, and in any zone', () => {
    const headers = Object.fromEntries(Object.entries(headersOf(all)).map(([name, value]) => [name.toUpperCase(), value]))
    expect(readEnvelope({ ...headers, CE_TIME: '2026-03-02T12:00:00+02:00' })).toEqual(all)
  })

  test('leave a malformed trace context out', () => {
    const { traceparent: _1, tracestate: _2, ...without } = all
    expect(readEnvelope({ ...headersOf(all), traceparent: '00-zz', ce_traceparent: '00-zz' })).toEqual(without)
  })

  test('carry the trace context as W3C has it and as CloudEvents’ extension has it, and either is read; W3C’s counts first', () => {
    const { traceparent, tracestate, ...others } = headersOf(all)
    expect([others['ce_traceparent'], others['ce_tracestate']]).toEqual([traceparent, tracestate])
    expect(readEnvelope(others)).toEqual(all)
    expect(readEnvelope({ ...headersOf(all), ce_traceparent: '00-11111111111111111111111111111111-1111111111111111-01' })).toEqual(all)
  })

  test('name every missing header', () => {
    expect(() => readEnvelope({ ce_id: '1', ce_type: type })).toThrow('ce_specversion, ce_source, ce_time')
  })
})
