import type { Answer, AskOutcome, SendOutcome, SystemConnection } from '../../connectors/ports.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import type { ToSend } from '../../ledger/sending.ts'

/** How an attempt ended: by sending, or by asking what became of an earlier one. */
export interface Attempted {
  readonly outcome: SendOutcome
  readonly answer: Answer | undefined
}

/**
 * One attempt. Where an earlier one ended without proof and the receiver can be asked, it is asked first: if it has the
 * document, nothing is sent; if it has not, the same bytes go; if it does not answer, nothing is sent either.
 */
export async function sendOne(connection: SystemConnection, sent: ToSend, bytes: Uint8Array, signal: AbortSignal): Promise<Attempted> {
  const transmission = { ...sent, bytes }
  if (sent.was === 'unknown' && connection.ask !== undefined) {
    const asked = await guarded(() => connection.ask?.(transmission, signal) as Promise<AskOutcome>, sent)
    if (asked.outcome !== 'not taken') return asAttempt(asked)
  }
  const outcome = await guarded(() => connection.send(transmission, signal), sent)
  return { outcome, answer: outcome.answer }
}

function asAttempt(asked: Exclude<AskOutcome, { outcome: 'not taken' }> | Broken): Attempted {
  if (asked.outcome !== 'taken') return { outcome: asked, answer: asked.answer }
  const { receipt, answer } = asked
  return { outcome: { outcome: 'delivered', ...(receipt === undefined ? {} : { receipt }), ...(answer === undefined ? {} : { answer }) }, answer }
}

type Broken = { readonly outcome: 'unknown'; readonly problem: Problem; readonly answer?: Answer }

/** A connection that breaks in an unforeseen way has proven nothing. */
async function guarded<Outcome>(attempt: () => Promise<Outcome>, { documentNumber }: ToSend): Promise<Outcome | Broken> {
  try {
    return await attempt()
  } catch (error) {
    return { outcome: 'unknown', problem: problem('KS-SYSTEM-BROKE', { document: documentNumber, reason: error instanceof Error ? error.message : String(error) }) }
  }
}
