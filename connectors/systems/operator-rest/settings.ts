import { z } from 'zod'
import { httpSettingsSchema } from '../../channels/settings.ts'
import { standardWebhookSchema } from '../shared/webhooks/settings.ts'

/** How the operator's webhooks prove that they are genuine. */
export const webhookSchema = z.discriminatedUnion('signature', [
  z.strictObject({ signature: z.literal('none') }),
  standardWebhookSchema,
])

/** An e-invoice operator with a REST interface. */
export const operatorRestSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  format: z.enum(['FINVOICE30', 'PEPPOLBIS30', 'TEAPPS30']).describe("the operator's name of the format that is sent"),
  webhook: webhookSchema.default({ signature: 'none' }),
})

export type WebhookSettings = z.infer<typeof webhookSchema>
export type OperatorRestSettings = z.infer<typeof operatorRestSettingsSchema>
