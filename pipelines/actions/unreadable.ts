import { failure, type Problem } from '../../errors/failure.ts'
import { nameOf, phrase } from '../../errors/words/words.ts'
import { noteAction, type Act } from '../../ledger/actions/act.ts'
import { showInbound } from '../../ledger/reading/kept.ts'
import type { Connection } from '../../ledger/query.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import { claimUnreadable, dismissInbound, type UnreadableMessage, type UnreadableScope } from '../../ledger/unreadable.ts'
import type { Systems } from '../dispatch/context.ts'
import { takeAgain } from '../feedback/takeAgain.ts'
import { understand } from '../feedback/understand.ts'
import { alarmUnreadable } from '../feedback/unreadableAlarm.ts'
import type { ActionContext } from './context.ts'

const pageSize = 100

/** A message that could not be read. */
export type Unreadable = Pick<UnreadableMessage, 'inboundNo' | 'municipality' | 'system' | 'channelId' | 'problem'>

/** What a message says by the profiles of now. */
export interface Reading extends Unreadable {
  readonly documents: number
  readonly acknowledgements: number
  /** Why it, or documents of it, can still not be read; none where it can. */
  readonly because: readonly Problem[]
}

/**
 * Has messages that could not be read applied once more, by the service's next pass, in the order in which they came. Gives them.
 *
 * @throws Failure KS-ACTION-NOT-FOUND, KS-ACTION-NOT-UNREADABLE
 */
export function replayUnreadable(scope: UnreadableScope, act: Act, { pool }: Pick<ActionContext, 'pool'>): Promise<readonly Unreadable[]> {
  return inTransaction(pool, (client) => pageByPage(client, scope, async (messages) => {
    for (const { inboundNo, problem } of messages) await noteAction(client, act, 'replay', `inbound/${inboundNo}`, { problem })
    await takeAgain(client, messages.map(({ inboundNo }) => inboundNo))
    return messages.map(withoutBytes)
  }))
}

/**
 * Reads the messages as applying them once more would, and changes nothing.
 *
 * @throws Failure KS-ACTION-NOT-FOUND, KS-ACTION-NOT-UNREADABLE
 */
export function readUnreadable(scope: UnreadableScope, systems: Systems, { pool }: Pick<ActionContext, 'pool'>): Promise<readonly Reading[]> {
  return inTransaction(pool, (client) => pageByPage(client, scope, (messages) => Promise.resolve(messages.map((message) => {
    const [{ means, why } = {}] = understand([message], systems)
    const unread = (means?.documents ?? []).flatMap((part) => (part.kind === 'unreadable' ? [part.problem] : []))
    const documents = (means?.documents.length ?? 0) - unread.length
    return { ...withoutBytes(message), documents, acknowledgements: means?.acknowledgements.length ?? 0, because: why === undefined ? unread : [why] }
  }))))
}

/**
 * Sets a message that cannot be read aside for good. Its bytes stay in the ledger.
 *
 * @throws Failure KS-ACTION-NOT-FOUND, KS-ACTION-NOT-UNREADABLE
 */
export async function dismissUnreadable(inboundNo: number, act: Act, { pool }: Pick<ActionContext, 'pool'>): Promise<void> {
  await inTransaction(pool, async (client) => {
    await pageByPage(client, { inboundNo }, async ([message]) => {
      await dismissInbound(client, inboundNo, act.at_ms)
      await noteAction(client, act, 'dismiss', `inbound/${inboundNo}`, { problem: message?.problem })
      return []
    })
    await alarmUnreadable(client, [inboundNo], act.at_ms)
  })
}

async function pageByPage<Result>(client: Connection, scope: UnreadableScope, work: (messages: readonly UnreadableMessage[]) => Promise<readonly Result[]>): Promise<readonly Result[]> {
  let page = await claimUnreadable(client, scope, 0, pageSize)
  if (page.length === 0 && scope.inboundNo !== undefined) throw await notUnreadable(client, scope.inboundNo)
  const results: Result[] = []
  for (; page.length > 0; page = await claimUnreadable(client, scope, page.at(-1)?.inboundNo ?? 0, pageSize)) results.push(...await work(page))
  return results
}

async function notUnreadable(client: Connection, inboundNo: number): Promise<Error> {
  const message = await showInbound(client, inboundNo)
  if (message === undefined) return failure('KS-ACTION-NOT-FOUND', { given: `inbound/${inboundNo}`, lookedFor: phrase('a message that came in') })
  return failure('KS-ACTION-NOT-UNREADABLE', { number: inboundNo, state: nameOf(message.dismissedAt_ms === null ? message.state : 'dismissed') })
}

function withoutBytes({ inboundNo, municipality, system, channelId, problem }: UnreadableMessage): Unreadable {
  return { inboundNo, municipality, system, channelId, problem }
}
