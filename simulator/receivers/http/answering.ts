import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { Failures, Subject } from '../failures/failures.ts'

/** An answer to a request. */
export interface HttpAnswer {
  readonly status: number
  readonly body: unknown
  /** Media type; JSON where it is left out. */
  readonly type?: string
  /** Whether this request made the receiver take the document, so that failures of that moment apply. */
  readonly took?: boolean
}

/** Sends an answer as the receiver's failures have it: late, as garbage, or never. */
export async function answer(reply: FastifyReply, failures: Failures, subject: Subject, { status, body, type, took = false }: HttpAnswer): Promise<FastifyReply> {
  if (took && failures.find('no-answer', subject)) return reply.hijack()
  const slow = failures.find('slow', subject)
  if (slow) await pause(slow.delay_ms, undefined, { ref: false })
  if (took && failures.find('malformed-answer', subject)) return reply.code(status).type('application/json').send('{"id": "')
  return (type === undefined ? reply : reply.type(type)).code(status).send(body)
}
