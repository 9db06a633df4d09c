import { createRequire } from 'node:module'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../../../bus/kafka/internals/idleQueue.ts'

interface Request {
  readonly entry: { readonly correlationId: number; readonly apiName: string; readonly resolve: () => void; readonly reject: () => void }
  readonly expectResponse: boolean
  readonly sendRequest: () => void
}
interface Queue {
  push(request: Request): void
  fulfillRequest(response: { readonly correlationId: number; readonly payload: null; readonly size: number }): void
  maybeThrottle(throttle_ms: number): void
}
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (options: object) => Queue
const quiet = { debug: () => undefined, warn: () => undefined }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(): { readonly queue: Queue; readonly sent: number[]; readonly push: (correlationId: number) => void } {
  const sent: number[] = []
  const queue = new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 1_000, enforceRequestTimeout: false, clientId: 'test', broker: 'test', logger: quiet })
  const entry = { apiName: 'Test', resolve: () => undefined, reject: () => undefined }
  return { queue, sent, push: (correlationId) => queue.push({ entry: { ...entry, correlationId }, expectResponse: true, sendRequest: () => void sent.push(correlationId) }) }
}

test('an empty queue has no timer', () => {
  const { queue, sent, push } = setUp()
  push(1)
  queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 })
  expect(sent).toStrictEqual([1])
  expect(vi.getTimerCount()).toBe(0)
})

test('what waits for its turn is sent when the request before it is answered', () => {
  const { queue, sent, push } = setUp()
  push(1)
  push(2)
  expect(sent).toStrictEqual([1])
  queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 })
  expect(sent).toStrictEqual([1, 2])
  vi.runAllTimers()
  expect(vi.getTimerCount()).toBe(0)
})

test('what the broker throttles is sent when the throttling ends', () => {
  const { queue, sent, push } = setUp()
  queue.maybeThrottle(500)
  push(1)
  vi.advanceTimersByTime(499)
  expect(sent).toStrictEqual([])
  vi.advanceTimersByTime(20)
  expect(sent).toStrictEqual([1])
})
