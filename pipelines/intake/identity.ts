import { problem, type Problem } from '../../errors/failure.ts'
import { isStorable } from '../../ledger/storable.ts'
import type { Incoming } from './incoming.ts'

/** Longest text by which the ledger finds something, in bytes of UTF-8: two of them must fit one entry of an index (2704 bytes). */
const longest_bytes = 600

/** Whether the ledger can find something by this text. */
export function isIdentity(text: string): boolean {
  return isStorable(text) && Buffer.byteLength(text) <= longest_bytes
}

/** The first name that an event gives itself or others and by which the ledger could not find it. */
export function badIdentity({ source, eventId, event, subject }: Pick<Incoming, 'source' | 'eventId' | 'event' | 'subject'>): Problem | undefined {
  const { document, replaces, ofOrders, order } = subject
  const names: readonly (readonly [field: string, text: string | null | undefined])[] = [
    ['source', source], ['id', eventId], ['story', event.value.story], ['replaces', replaces],
    ['document number', document?.documentNumber], ['seller', document?.seller],
    ...[...ofOrders, ...(order === undefined ? [] : [order])].map(({ sellersNumber }): [string, string] => ['order number', sellersNumber]),
    ["buyer's order number", order?.buyersNumber],
  ]
  for (const [field, text] of names) {
    if (typeof text !== 'string' || isIdentity(text)) continue
    return problem('KS-CONTRACT-IDENTITY', { field, size: Buffer.byteLength(text), begins: JSON.stringify(text.slice(0, 60)), most: longest_bytes })
  }
  return undefined
}
