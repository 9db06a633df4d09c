import { afterEach, expect, test } from 'vitest'
import type { OutgoingRecord } from '../../../bus/port.ts'
import { invoice } from '../../pipelines/stage/records.ts'
import { startCollector, type CollectedSpan } from './collector.ts'
import { startWatched, type Watched } from './watched.ts'

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
const shopsSpan = '00f067aa0ba902b7'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function watched(endpoint?: string): Promise<Watched> {
  const started = await startWatched({ ...(endpoint !== undefined && { endpoint }) })
  closers.push(() => started.stop())
  return started
}

/** Plays an invoice until the shop has been told of its answer, and gives the spans that the collector got. */
async function collect(record: OutgoingRecord): Promise<{ readonly spans: ReadonlyMap<string, CollectedSpan>; readonly toReceiver: string | undefined; readonly toShop: readonly (readonly [string | undefined, string | undefined])[] }> {
  const collector = await startCollector()
  closers.push(() => collector.stop())
  const { publish, hint, operator, stage, operations } = await watched(collector.endpoint)
  await publish(record)
  await hint()
  await operations.close()
  expect(collector.spans).toHaveLength(4)
  return { spans: new Map(collector.spans.map((span) => [span.name, span])), toReceiver: header(operator.taken[0]?.['traceparent']), toShop: await tellings(stage) }
}

async function tellings({ rows }: Watched['stage']): Promise<readonly (readonly [string | undefined, string | undefined])[]> {
  const told = await rows<{ type: string; headers: Record<string, string> }>('select type, headers from outbox where published_at is not null order by outbox_no')
  for (const { headers } of told) expect(headers['ce_traceparent']).toBe(headers['traceparent'])
  return told.map(({ type, headers }) => [type.split('.').at(-1), headers['traceparent']])
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return value?.toString()
}

const traced = (flags: string): OutgoingRecord => {
  const record = invoice('1')
  return { ...record, headers: { ...record.headers, traceparent: `00-${traceId}-${shopsSpan}-${flags}` } }
}

test('a record’s way is one trace: from its header to the receiver’s, and on to the headers of what the shop is told', async () => {
  const { spans, toReceiver, toShop } = await collect(traced('01'))
  expect([...spans.keys()].sort()).toEqual(['acknowledge', 'intake', 'render', 'send'])
  for (const span of spans.values()) expect([span.name, span.traceId, span.parentSpanId]).toEqual([span.name, traceId, shopsSpan])
  expect(toReceiver).toBe(`00-${traceId}-${spans.get('send')?.spanId}-01`)
  expect(toShop).toEqual([
    ['InvoiceDelivered', `00-${traceId}-${spans.get('send')?.spanId}-01`],
    ['InvoiceAcknowledged', `00-${traceId}-${spans.get('acknowledge')?.spanId}-01`],
  ])
  const send = spans.get('send')
  expect(send?.attributes).toContainEqual({ key: 'kuntasilta.lane', value: { stringValue: 'esimerkki/operator' } })
  expect(BigInt(send?.endTimeUnixNano ?? 0) > BigInt(send?.startTimeUnixNano ?? 0)).toBe(true)
})

test('a record without a trace context has one trace all the same', async () => {
  const { spans, toReceiver } = await collect(invoice('1'))
  const traces = new Set([...spans.values()].map((span) => `${span.traceId} ${span.parentSpanId}`))
  expect(traces.size).toBe(1)
  expect(toReceiver).toBe(`00-${spans.get('send')?.traceId}-${spans.get('send')?.spanId}-01`)
})

test('a trace that its beginner does not record is not recorded here, and is handed on', async () => {
  const collector = await startCollector()
  closers.push(() => collector.stop())
  const { publish, operator, operations } = await watched(collector.endpoint)
  await publish(traced('00'))
  await operations.close()
  expect(collector.spans).toEqual([])
  expect(header(operator.taken[0]?.['traceparent'])).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`))
})

test('without a collector the record’s own context is handed on as it is', async () => {
  const { publish, hint, operator, stage } = await watched()
  await publish(traced('01'))
  await hint()
  const own = `00-${traceId}-${shopsSpan}-01`
  expect(header(operator.taken[0]?.['traceparent'])).toBe(own)
  expect(await tellings(stage)).toEqual([['InvoiceDelivered', own], ['InvoiceAcknowledged', own]])
})
