import { z } from 'zod'
import { httpSettingsSchema, referenceSchema } from '../../channels/settings.ts'

/** How the operator's webhooks prove that they are genuine. */
export const webhookSchema = z.discriminatedUnion('signature', [
  z.strictObject({ signature: z.literal('none') }),
  z.strictObject({
    signature: z.literal('standard-webhooks'),
    secrets: z.array(referenceSchema).min(1).max(2).describe('whsec_… secrets; two while one is being changed'),
    tolerance_s: z.int().min(1).max(3_600).default(300).describe('seconds that a time stamp may differ from our clock'),
  }),
])

/** An e-invoice operator with a REST interface. */
export const operatorRestSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  format: z.enum(['FINVOICE30', 'PEPPOLBIS30', 'TEAPPS30']).describe("the operator's name of the format that is sent"),
  webhook: webhookSchema.default({ signature: 'none' }),
})

export type WebhookSettings = z.infer<typeof webhookSchema>
export type OperatorRestSettings = z.infer<typeof operatorRestSettingsSchema>
