import { z } from 'zod'
import { httpSettingsSchema, referenceSchema, textSchema } from '../../channels/settings.ts'

const credentialSchema = z.strictObject({
  domain: textSchema.default('NetworkId').describe('how the identity is known, such as NetworkId or DUNS'),
  identity: textSchema,
})

/** A purchasing system that speaks cXML over HTTP. */
export const cxmlSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  sharedSecret: referenceSchema.describe('what proves to the receiver who we are'),
  receivedSecrets: z.array(referenceSchema).min(1).max(2).describe('what proves to us who sends; two while one is being changed'),
  deploymentMode: z.enum(['production', 'test']).describe('what requests that come from it must say; others are turned away'),
  statusUpdates: z.boolean().default(false).describe('whether it reports later what became of a document (StatusUpdateRequest)'),
  pending: z
    .strictObject({ from: credentialSchema, to: credentialSchema })
    .optional()
    .describe('our and its identity, where requests are fetched (GetPendingRequest); left out, it sends them to our webhook address'),
})

export type CxmlSettings = z.infer<typeof cxmlSettingsSchema>
