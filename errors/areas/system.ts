import type { ErrorArea } from '../entry.ts'

/** What receivers answer. */
export const systemErrors = {
} as const satisfies ErrorArea
