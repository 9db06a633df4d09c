import type { ErrorArea } from '../entry.ts'

/** Configuration, command line and start. */
export const serviceErrors = {
} as const satisfies ErrorArea
