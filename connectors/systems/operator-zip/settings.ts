import { z } from 'zod'
import { httpSettingsSchema, referenceSchema, textSchema } from '../../channels/settings.ts'
import { standardWebhookSchema } from '../shared/webhooks/settings.ts'

const codes = z.array(z.string().regex(/^[\w.-]{1,20}$/)).max(50).default([])

/** An e-invoice operator that takes ZIP files with a digest. */
export const operatorZipSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  software: textSchema.describe('name of the sending software, as registered with the operator'),
  version: textSchema.describe('its version, as registered with the operator'),
  transferId: textSchema.describe('the id that the operator gave for transfers'),
  transferKey: referenceSchema.describe('the key that belongs to it'),
  statusCodes: z
    .strictObject({
      login: codes.describe('codes by which the operator says that id, key or digest are wrong'),
      busy: codes.describe('codes by which it says that it takes nothing just now'),
      duplicate: codes.describe('codes by which it says that it has this very document already'),
    })
    .prefault({}),
  acknowledgements: standardWebhookSchema.optional().describe('how the acknowledgements of TEAPPSXML are signed that come to our webhook address; without it none is let in'),
})

export type OperatorZipSettings = z.infer<typeof operatorZipSettingsSchema>
