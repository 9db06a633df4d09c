import type { ErrorArea } from '../entry.ts'

/** HTTP, SFTP and folders, by the stage at which an attempt failed. */
export const channelErrors = {
} as const satisfies ErrorArea
