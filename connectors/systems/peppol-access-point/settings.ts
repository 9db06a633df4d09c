import { z } from 'zod'
import { httpSettingsSchema } from '../../channels/settings.ts'

/** A Peppol access point with an HTTP interface. */
export const peppolAccessPointSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  invoiceResponses: z
    .boolean()
    .default(false)
    .describe('whether the receiver is registered for Invoice Responses (T111); deliveries then rest at payment initiated'),
})

export type PeppolAccessPointSettings = z.infer<typeof peppolAccessPointSettingsSchema>
