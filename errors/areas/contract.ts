import type { ErrorArea } from '../entry.ts'

/** Records from the bus and their headers: what cannot be read, routed or trusted. */
export const contractErrors = {
} as const satisfies ErrorArea
