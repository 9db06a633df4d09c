import type { Instant } from '../../../base/dates.ts'

/**
 * What a failure concerns. Documents are named by number, transmission id or file name; the window is simulated time, from
 * inclusive to exclusive. What is left out matches everything. Never "the third request": order of arrival is not repeatable.
 */
export interface Selection {
  readonly documents?: readonly string[]
  readonly from?: Instant
  readonly until?: Instant
}

/**
 * A way to misbehave:
 * - `down`: connections are refused (then documents do not matter), or every request is answered with 503 (over SFTP both
 *   mean that the connection is cut before the login).
 * - `slow`: answers so much later, in real milliseconds.
 * - `no-answer`: takes the document and never answers that request; a repeat is answered.
 * - `answers-twice`: gives each acknowledgement two times, each a message of its own.
 * - `claims-duplicate`: says that it holds the number already, and takes nothing.
 * - `malformed-answer`: takes the document and answers garbage (a repeat is answered well); where answers are messages, a
 *   broken one comes before the good one.
 * - `bad-signature`: the webhook comes once with a wrong signature before it comes with the right one.
 * - `refuses`: at `upload` the request is refused as unreadable; at `transport` it is taken and then reported as not deliverable
 *   (FAILED, MLS RE, Finvoiceack); at `business` the buyer rejects the invoice, at `dispute` asks for clarification (T111 RE, UQ).
 */
export type Injection = Selection &
  (
    | { readonly failure: 'down'; readonly how: 'refuses connections' | 'answers 503'; readonly retryAfter_s?: number }
    | { readonly failure: 'slow'; readonly delay_ms: number }
    | { readonly failure: 'no-answer' | 'answers-twice' | 'claims-duplicate' | 'malformed-answer' | 'bad-signature' }
    | { readonly failure: 'refuses'; readonly at: 'upload' | 'transport' | 'business' | 'dispute'; readonly code: string; readonly text: string }
  )
