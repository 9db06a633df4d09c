import type { ErrorArea } from '../entry.ts'

/** Municipalities' profiles and tables. */
export const profileErrors = {
} as const satisfies ErrorArea
