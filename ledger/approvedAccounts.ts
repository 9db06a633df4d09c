import type { CalendarDate } from '../base/dates.ts'
import type { Act } from './actions/act.ts'
import { query, run, timestamp, type Connection } from './query.ts'

/** An account that a person approved for a payee of a municipality, and the days on which it holds. */
export interface AccountApproval {
  readonly municipality: string
  /** As `payeeId` writes it. */
  readonly payee: string
  readonly account: string
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

const queries = {
  approve: query('approve-account'),
  find: query<{ municipality: string; payee: string; account: string; valid_from: string | null; valid_until: string | null }>('find-approved-accounts'),
}

/** Keeps an approval with who gave it and why; a later one of the same account takes its place. */
export async function approveAccount(on: Connection, { municipality, payee, account, from, until }: AccountApproval, { who, why, at_ms }: Act): Promise<void> {
  await run(on, queries.approve, [municipality, payee, account, from, until, timestamp(at_ms), who, why])
}

/** The approvals that people gave for these municipalities. */
export async function findApprovedAccounts(on: Connection, municipalities: readonly string[]): Promise<readonly AccountApproval[]> {
  const rows = await run(on, queries.find, [municipalities])
  return rows.map((row) => ({ municipality: row.municipality, payee: row.payee, account: row.account, from: row.valid_from, until: row.valid_until }))
}
