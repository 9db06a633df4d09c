import { z } from 'zod'
import { fileChannelSettingsSchema } from '../../channels/settings.ts'

/** A finance system or device register that reads fixed-position files. It can be asked only where `archive` is given. */
export const fixedPositionFilesSettingsSchema = z.strictObject({
  channel: fileChannelSettingsSchema,
})

export type FixedPositionFilesSettings = z.infer<typeof fixedPositionFilesSettingsSchema>
