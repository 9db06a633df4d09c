import type { ErrorArea } from '../entry.ts'

/** The ledger's database: starting, joining, migrating, changing what it holds. */
export const ledgerErrors = {
} as const satisfies ErrorArea
