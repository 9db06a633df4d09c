import pg from 'pg'
import { problem, render, type Problem } from '../errors/failure.ts'
import { said } from '../errors/words/words.ts'

/**
 * The ledger's server cannot be reached, has ended, or has not answered in time. It is no `Failure`: it says nothing of the
 * document or record that was in hand, which is tried again when the server is back.
 */
export class LedgerAway extends Error {
  readonly problem: Problem

  constructor(cause: Error) {
    const of = problem('KS-LEDGER-AWAY', { reason: said(reasonOf(cause)) })
    super(render(of), { cause })
    this.name = 'LedgerAway'
    this.problem = of
  }
}

/** Codes by which PostgreSQL ends connections or does not take them: broken, shutting down, crashed, starting. */
const endedOrNotTaken = /^(08...|57P0[123])$/
/** How the driver says that a connection has ended or that nothing came in time; there it gives no code. */
const withoutCode = /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/

/** What the driver was asked for. Rejects with `LedgerAway` where the server is away, and with what it refused as it is. */
export function fromServer<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((error: unknown) => { throw error instanceof Error && isAway(error) ? new LedgerAway(error) : error })
}

function isAway(error: Error & { readonly code?: string; readonly syscall?: string }): boolean {
  if (error instanceof pg.DatabaseError) return endedOrNotTaken.test(error.code ?? '')
  return error instanceof AggregateError || error.syscall !== undefined || withoutCode.test(error.message)
}

/** The words of what went wrong; Node gives several addresses' refusals as one error without a message of its own. */
export function reasonOf(cause: unknown): string {
  return cause instanceof AggregateError ? cause.errors.map((each: Error) => each.message).join('; ') : (cause as Error).message
}
