/** What a sender may ask for. */
export interface EventLimits {
  /** Largest body of a request. */
  readonly body_bytes: number
  /** Most events of a batch. */
  readonly batch: number
  /** Most requests of one sender. */
  readonly requestsPerMinute: number
  /** Most findings that one answer lists; the rest is counted. */
  readonly findings: number
  /** Longest wait for the bus before a request is refused. */
  readonly publish_ms: number
  /** What Retry-After says when the bus does not take events. */
  readonly retryAfter_s: number
}

/** What counts where the configuration says nothing else. */
export const defaultEventLimits: EventLimits = {
  body_bytes: 8 * 1024 * 1024,
  batch: 500,
  requestsPerMinute: 1_200,
  findings: 100,
  publish_ms: 10_000,
  retryAfter_s: 5,
}
