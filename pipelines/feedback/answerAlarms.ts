import type { Acknowledgement } from '../../connectors/ports.ts'
import { problem } from '../../errors/failure.ts'
import { documentKind, nameOf, phrase, saidOr } from '../../errors/words/words.ts'
import { closeAlarms, openAlarm, openAlarmOnce } from '../../ledger/alarms.ts'
import type { AcknowledgementRow } from '../../ledger/inbound.ts'
import type { Connection } from '../../ledger/query.ts'
import type { DeliveryInStory } from '../../ledger/sending.ts'

const refused = 'KS-SYSTEM-ANSWER-REFUSED'
const contradicts = 'KS-SYSTEM-ANSWER-CONTRADICTION'

/** An answer about a delivery that was judged. */
export interface Judged {
  readonly said: Acknowledgement
  readonly about: DeliveryInStory
  readonly effect: AcknowledgementRow['effect']
  /** What the receiver had said before: a grade, `disputed` or `rejected`; null where nothing. */
  readonly before: string | null
  /** Whether the shop is told of it. */
  readonly told: boolean
}

/**
 * Tells people of answers that the shop is not told of: that a document was refused or disputed, until the receiver takes it after all; and
 * that an answer cannot be true together with an earlier one, once.
 */
export async function alarmAnswers(on: Connection, lane: string, judged: readonly Judged[], now_ms: number): Promise<void> {
  for (const { said, about, effect, before, told } of judged) {
    const base = { kind: documentKind(about.kind), document: about.number, lane, now: nameOf(said.grade), reason: reasonOf(said) }
    if (effect === 'contradiction') {
      await openAlarmOnce(on, `${about.deliveryId} ${said.grade}`, problem(contradicts, { ...base, before: nameOf(before ?? 'none') }), now_ms)
    } else if (effect === 'moved' && isRefusal(said.grade)) {
      if (!told) await openAlarm(on, about.deliveryId, problem(refused, base), now_ms)
    } else if (effect === 'moved' && isRefusal(before)) {
      await closeAlarms(on, refused, [about.deliveryId], now_ms)
    }
  }
}

function isRefusal(grade: string | null): boolean {
  return grade === 'rejected' || grade === 'disputed'
}

function reasonOf({ text, reasonCodes }: Acknowledgement) {
  return saidOr(text ?? (reasonCodes.length === 0 ? undefined : reasonCodes.join(', ')), phrase('no reason was given'))
}
