import { innerModule } from './kafkajs.ts'

/** What this file uses of kafkajs' queue of requests, of which each connection has one. */
interface RequestQueue {
  readonly pending: readonly unknown[]
  /** When the broker's throttling ends, in milliseconds since the epoch; -1: never throttled. */
  readonly throttledUntil: number
  throttleCheckTimeoutId: NodeJS.Timeout | null
  checkPendingRequests(): void
  scheduleCheckPendingRequests(): void
}

const look_ms = 10

/**
 * kafkajs looks at an empty queue of requests every millisecond, on each connection, for ever (tulios/kafkajs#1751): most of
 * what an idle service uses. The time that it asks for is negative, of which Node warns. An empty queue needs no look:
 * whatever is added to it schedules one.
 */
const { prototype } = innerModule<{ prototype: RequestQueue }>('network/requestQueue/index.js').exports
if (typeof prototype.scheduleCheckPendingRequests !== 'function') throw new Error('kafkajs has no scheduleCheckPendingRequests to mend')

prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return
  const throttled_ms = this.throttledUntil - Date.now()
  this.throttleCheckTimeoutId = setTimeout(() => {
    this.throttleCheckTimeoutId = null
    this.checkPendingRequests()
  }, throttled_ms > 0 ? throttled_ms : look_ms)
}
