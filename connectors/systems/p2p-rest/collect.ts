import { Failure, problem } from '../../../errors/failure.ts'
import type { PlainPhrase } from '../../../errors/words/phrases/phrases.ts'
import { phrase } from '../../../errors/words/words.ts'
import { messageIdOf } from '../../../mappings/formats/p2p-rest/goodsReceipt.ts'
import { entitiesAt, readEntity, textAt, type Entity } from '../../../mappings/formats/p2p-rest/reading/entity.ts'
import type { HttpCall, HttpChannel } from '../../channels/http/httpChannel.ts'
import type { InboundMessage } from '../../ports.ts'
import { resources } from './resources.ts'

const system = 'p2p-rest'
const mediaType = 'application/json'
const largest_bytes = 16 * 1024 * 1024
const removal_ms = 60_000

/** Pages that one look takes; the rest comes with the next. */
const mostPages = 10
const pageSize = '100'
const continuation = 'x-amz-meta-continuationtoken'

/** Which of what lies there is fetched. */
export interface Wanted {
  readonly orders: boolean
  readonly companyCode: string | undefined
}

/** Everything that waits: orders with their receipts, and what became of what we posted. Each is acknowledged once the ledger has it. Throws KS-CHANNEL-… and KS-SYSTEM-ANSWER. */
export async function collectAll(channel: HttpChannel, { orders, companyCode }: Wanted, signal: AbortSignal): Promise<readonly InboundMessage[]> {
  const query = { orderStatus: 'WaitingForExport', pageSize, ...(companyCode === undefined ? {} : { companyCode }) }
  const exported = orders ? await pages(channel, ['v1', 'exportedPurchaseOrders'], query, 'exportedPurchaseOrders', signal) : []
  const statuses: Entity[] = []
  for (const { entityType } of resources) {
    const found = await pages(channel, ['v1', 'requestStatus'], { entityType, pageSize }, 'requestStatus', signal)
    statuses.push(...found.filter((status) => ['Success', 'Error'].includes(textAt(status, 'requestStatus') ?? '')))
  }
  return [...exported.map((entity) => orderMessage(channel, entity)), ...statuses.map((entity) => statusMessage(channel, entity))]
}

async function pages(channel: HttpChannel, path: readonly string[], query: Readonly<Record<string, string>>, list: string, signal: AbortSignal): Promise<readonly Entity[]> {
  const found: Entity[] = []
  let token: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const headers = { Accept: mediaType, ...(token === undefined ? {} : { [continuation]: token }) }
    const result = await channel.call({ method: 'GET', path, query, headers, limit_bytes: largest_bytes }, signal)
    if (result.stage !== 'after') throw new Failure(result.problem)
    if (result.status === 404) return found
    if (result.status !== 200 || !result.whole) throw answer(result.status, 'the list of messages was asked for')
    const entity = readEntity(result.body)
    if (!Array.isArray(entity[list])) throw answer(200, 'it is no list of messages')
    found.push(...entitiesAt(entity, list))
    token = result.headers[continuation]
    if (token === undefined || token === '') return found
  }
  return found
}

function orderMessage(channel: HttpChannel, entity: Entity): InboundMessage {
  const code = textAt(entity, 'externalCode') ?? ''
  const at = textAt(entity, 'lastUpdated') ?? textAt(entity, 'orderExportTimestamp') ?? ''
  return {
    channelId: messageIdOf(code, at),
    mediaType,
    bytes: bytesOf(entity),
    remove: () => acknowledge(channel, { method: 'POST', path: ['v1', 'exportedPurchaseOrders', code, 'acknowledge'] }),
  }
}

function statusMessage(channel: HttpChannel, entity: Entity): InboundMessage {
  const requestId = textAt(entity, 'requestId') ?? ''
  const body = bytesOf({ requestIds: [requestId] })
  return {
    channelId: `${requestId} ${textAt(entity, 'requestStatus') ?? ''}`,
    mediaType,
    bytes: bytesOf(entity),
    remove: () => acknowledge(channel, { method: 'POST', path: ['v1', 'requestStatus', 'acknowledge'], headers: { 'Content-Type': mediaType }, body }),
  }
}

/** 405 says that it was acknowledged before. */
async function acknowledge(channel: HttpChannel, call: HttpCall): Promise<void> {
  const result = await channel.call(call, AbortSignal.timeout(removal_ms))
  if (result.stage !== 'after') throw new Failure(result.problem)
  const done = (result.status >= 200 && result.status < 300) || result.status === 404 || result.status === 405
  if (!done) throw answer(result.status, 'a message could not be removed')
}

function bytesOf(entity: Entity): Uint8Array {
  return Buffer.from(JSON.stringify(entity))
}

function answer(status: number, reason: PlainPhrase): Failure {
  return new Failure(problem('KS-SYSTEM-ANSWER', { system, status, reason: phrase(reason) }))
}
