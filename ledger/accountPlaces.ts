import { query, run, type Connection } from './query.ts'

const queries = {
  make: query('make-places'),
  take: query<{ place: number }>('take-place'),
  leave: query<{ wanted: boolean }>('leave-place'),
  want: query('want-place'),
}

/** Lets an account have so many places. */
export async function makePlaces(on: Connection, account: string, size: number): Promise<void> {
  await run(on, queries.make, [account, size])
}

/** Takes one of the first `size` places until the lease has run out; undefined if none is free. */
export async function takePlace(on: Connection, account: string, size: number, { token, lease_ms }: { readonly token: string; readonly lease_ms: number }): Promise<number | undefined> {
  return (await run(on, queries.take, [account, size, token, lease_ms]))[0]?.place
}

/** Leaves a place; gives whether somebody waits who has none. */
export async function leavePlace(on: Connection, account: string, place: number, token: string): Promise<boolean> {
  return (await run(on, queries.leave, [account, place, token]))[0]?.wanted ?? false
}

/** Asks those who have places to leave one soon. */
export async function wantPlace(on: Connection, account: string): Promise<void> {
  await run(on, queries.want, [account])
}
