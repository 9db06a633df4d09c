import { Failure, failure, problem, type Problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { HttpChannel, HttpResult } from '../../channels/http/httpChannel.ts'
import type { InboundMessage } from '../../ports.ts'
import { jsonOf } from '../shared/httpAnswers.ts'

const system = 'peppol-access-point'
const mediaType = 'application/xml'
const listing_bytes = 1024 * 1024
const message_bytes = 8 * 1024 * 1024
const removal_ms = 60_000

/** Messages that one look hands over at most; the rest comes with the next. */
const batch = 100

/**
 * Fetches the answers that lie in the inbox; each is removed only when the ledger has it. One that cannot be fetched holds
 * up no other: its KS-CHANNEL-… or KS-SYSTEM-… is thrown only when none was fetched.
 */
export async function collectInbox(channel: HttpChannel, signal: AbortSignal): Promise<readonly InboundMessage[]> {
  const listing = await channel.call({ method: 'GET', path: ['inbox'], limit_bytes: listing_bytes }, signal)
  const messages: InboundMessage[] = []
  let trouble: Problem | undefined
  for (const id of idsIn(listing)) {
    if (messages.length === batch) break
    const result = await channel.call({ method: 'GET', path: ['inbox', id], headers: { Accept: mediaType }, limit_bytes: message_bytes }, signal)
    if (result.stage === 'after' && result.status === 404) continue
    if (result.stage === 'after' && result.status === 200 && result.whole) messages.push({ channelId: id, mediaType, bytes: result.body, remove: () => remove(channel, id) })
    else trouble ??= problemOf(result, 'a message that it lists cannot be fetched whole')
  }
  if (messages.length === 0 && trouble !== undefined) throw new Failure(trouble)
  return messages
}

async function remove(channel: HttpChannel, id: string): Promise<void> {
  const result = await channel.call({ method: 'DELETE', path: ['inbox', id] }, AbortSignal.timeout(removal_ms))
  const done = result.stage === 'after' && ((result.status >= 200 && result.status < 300) || result.status === 404)
  if (!done) throw new Failure(problemOf(result, 'a message could not be removed'))
}

function idsIn(result: HttpResult): readonly string[] {
  if (result.stage !== 'after' || result.status !== 200) throw new Failure(problemOf(result, 'the list of messages was asked for'))
  const { messages } = jsonOf(result) ?? {}
  if (!Array.isArray(messages)) throw failure('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('it is no list of messages') })
  return messages.map((message: unknown) => {
    const { id } = (message ?? {}) as { readonly id?: unknown }
    if (typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id) && !/^\.{1,2}$/.test(id)) return id
    throw failure('KS-SYSTEM-ANSWER', { system, status: 200, reason: phrase('a message in the list has no id') })
  })
}

function problemOf(result: HttpResult, reason: PlainPhrase): Problem {
  return result.stage === 'after' ? problem('KS-SYSTEM-ANSWER', { system, status: result.status, reason: phrase(reason) }) : result.problem
}
