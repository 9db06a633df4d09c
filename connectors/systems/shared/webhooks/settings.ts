import { z } from 'zod'
import { headerNameSchema, referenceSchema } from '../../../channels/settings.ts'

const tolerance = z.int().min(1).max(3_600).default(300).describe('seconds that a time stamp may differ from our clock')

/** Webhooks that are signed as Standard Webhooks 1.0.0 says. */
export const standardWebhookSchema = z.strictObject({
  signature: z.literal('standard-webhooks'),
  secrets: z.array(referenceSchema).min(1).max(2).describe('whsec_… secrets; two while one is being changed'),
  tolerance_s: tolerance,
})

/** Webhooks with an HMAC-SHA256 over time stamp and raw body, joined by a full stop. */
export const hmacWebhookSchema = z.strictObject({
  signature: z.literal('hmac'),
  secrets: z.array(referenceSchema).min(1).max(2).describe('what is signed with; two while one is being changed'),
  header: headerNameSchema.default('X-Signature').describe('header that has the signature in hexadecimal digits, perhaps after sha256='),
  timestampHeader: headerNameSchema.default('X-Timestamp').describe('header that has the time stamp, in seconds since 1970'),
  tolerance_s: tolerance,
})

export type StandardWebhookSettings = z.infer<typeof standardWebhookSchema>
export type HmacWebhookSettings = z.infer<typeof hmacWebhookSchema>

/** Webhooks that prove where they come from. */
export const signedWebhookSchema = z.discriminatedUnion('signature', [standardWebhookSchema, hmacWebhookSchema])
export type SignedWebhookSettings = z.infer<typeof signedWebhookSchema>
