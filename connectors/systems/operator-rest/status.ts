import type { Instant } from '../../../base/dates.ts'
import type { Acknowledgement } from '../../ports.ts'
import { textIn } from '../shared/httpAnswers.ts'
import { instantOf } from '../shared/instant.ts'

/** What an operator says about an invoice that it has. */
export interface OperatorStatus {
  readonly id: string
  readonly status: 'PENDING' | 'DELIVERED' | 'FAILED'
  readonly reason?: string
  readonly at?: Instant
}

/** Reads a status, of this very id; undefined where it is not one. */
export function readStatus(body: Readonly<Record<string, unknown>> | undefined, id: string): OperatorStatus | undefined {
  const status = textIn(body, 'status')
  if (textIn(body, 'id') !== id || (status !== 'PENDING' && status !== 'DELIVERED' && status !== 'FAILED')) return undefined
  const reason = textIn(body, 'reason')
  const at = instantOf(textIn(body, 'at'))
  return { id, status, ...(reason === undefined ? {} : { reason }), ...(at === undefined ? {} : { at }) }
}

/** DELIVERED: handed to the recipient's operator, hence technically accepted. FAILED: it went nowhere. */
export function acknowledgementsOf({ id, status, reason, at }: OperatorStatus): readonly Acknowledgement[] {
  if (status === 'PENDING') return []
  return [
    {
      about: { by: 'delivery id', id },
      ...(status === 'DELIVERED' ? { grade: 'technically accepted' } : { grade: 'rejected', technical: true }),
      reasonCodes: [],
      ...(at === undefined ? {} : { at }),
      ...(reason === undefined ? {} : { text: reason }),
    },
  ]
}
