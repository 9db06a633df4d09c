import type { Answer, AskOutcome, SendOutcome, SystemConnection } from '../../connectors/ports.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import type { ToSend } from '../../ledger/sending.ts'

/** How an attempt ended: by sending, or by asking what became of an earlier one. */
export interface Attempted {
  readonly outcome: SendOutcome | Extract<AskOutcome, { outcome: 'not taken' }>
  readonly answer: Answer | undefined
}

/**
 * One attempt. Where an earlier one ended without proof and the receiver can be asked, it is asked first: if it has the
 * document, nothing is sent; if it has not, the same bytes go, unless nothing may be sent any more; if it does not answer,
 * nothing is sent either. Whether anything may be sent is asked again when the bytes are about to leave.
 */
export async function sendOne(connection: SystemConnection, sent: ToSend, bytes: Uint8Array, signal: AbortSignal, mayStillSend: () => boolean): Promise<Attempted> {
  const transmission = { ...sent, bytes }
  if (sent.was === 'unknown' && connection.ask !== undefined) {
    const asked = await guarded(() => connection.ask?.(transmission, signal) as Promise<AskOutcome>, sent, signal)
    if (asked.outcome !== 'not taken') return asAttempt(asked)
    if (!mayStillSend()) return { outcome: asked, answer: asked.answer }
  }
  const outcome = await guarded(() => connection.send(transmission, signal, mayStillSend), sent, signal)
  return { outcome, answer: outcome.answer }
}

function asAttempt(asked: Exclude<AskOutcome, { outcome: 'not taken' }> | Broken): Attempted {
  if (asked.outcome !== 'taken') return { outcome: asked, answer: asked.answer }
  const { receipt, answer } = asked
  return { outcome: { outcome: 'delivered', ...(receipt === undefined ? {} : { receipt }), ...(answer === undefined ? {} : { answer }) }, answer }
}

type Broken = { readonly outcome: 'unknown'; readonly problem: Problem; readonly answer?: Answer }

/** How long a connection that was told to stop has to say how it ended, in real time. */
const grace_ms = 1000

/** A connection that breaks in an unforeseen way, or does not end when it is told to, has proven nothing. */
async function guarded<Outcome>(attempt: () => Promise<Outcome>, { documentNumber }: ToSend, signal: AbortSignal): Promise<Outcome | Broken> {
  const broken = (reason: Words): Broken => ({ outcome: 'unknown', problem: problem('KS-SYSTEM-BROKE', { document: documentNumber, reason }) })
  const settled = new AbortController()
  try {
    return await Promise.race([attempt(), overdue(signal, settled.signal).then(() => broken(phrase('it did not end in time')))])
  } catch (error) {
    return broken(said(error instanceof Error ? error.message : String(error)))
  } finally {
    settled.abort()
  }
}

/** Resolves some time after the signal aborted; never once the attempt has settled. */
function overdue(signal: AbortSignal, settled: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => {
      const timer = setTimeout(resolve, grace_ms)
      settled.addEventListener('abort', () => clearTimeout(timer))
    }
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true, signal: settled })
  })
}
