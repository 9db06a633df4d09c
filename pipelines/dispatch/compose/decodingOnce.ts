import type { ToRender } from '../../../ledger/rendering.ts'
import type { DecodedEvent, StoredValue } from '../../../schemas/codec.ts'

/** A larger record is decoded again instead, so that a batch of long invoices does not fill the memory. */
const keptUpTo_bytes = 32_768

/** Decodes the records of one batch: what is asked for twice is decoded once. Throws as `decode` does. */
export function decodingOnce(decode: (stored: StoredValue) => DecodedEvent): (claimed: ToRender) => DecodedEvent {
  const decoded = new Map<string, DecodedEvent>()
  return (claimed) => {
    const { id, value } = claimed
    const event = decoded.get(id) ?? decode(claimed)
    if (value.length <= keptUpTo_bytes) decoded.set(id, event)
    return event
  }
}
