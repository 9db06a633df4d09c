import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { archiveFolderOf, fileChannelSettingsSchema, pickUpFolderOf } from '../../channels/settings.ts'

/** A bank's file box for e-invoices: outgoing, incoming and archive folder are all needed. */
export const bankChannelSettingsSchema = z.strictObject({
  channel: fileChannelSettingsSchema
    .refine((channel) => pickUpFolderOf(channel) !== undefined, asText('the folder pickUp, where refusals come'))
    .refine((channel) => archiveFolderOf(channel) !== undefined, asText('the folder archive, where taken files lie')),
})

export type BankChannelSettings = z.infer<typeof bankChannelSettingsSchema>
