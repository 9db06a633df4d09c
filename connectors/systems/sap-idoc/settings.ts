import { z } from 'zod'
import { folderSettingsSchema, httpSettingsSchema, referenceSchema, sftpSettingsSchema, textSchema } from '../../channels/settings.ts'

/** SAP over IDoc XML. */
export const sapIdocSettingsSchema = z.strictObject({
  channel: z.discriminatedUnion('kind', [httpSettingsSchema, sftpSettingsSchema, folderSettingsSchema]),
  path: z.string().regex(/^(\/[A-Za-z0-9_.~-]+)+$/).default('/sap/bc/idoc_xml').describe('over HTTP, where below the base address the IDoc port lies'),
  client: z.string().regex(/^\d{3}$/).optional().describe("over HTTP, SAP's client, three digits in quotes, where it is not the system's own"),
  statuses: z.boolean().default(true).describe('whether SAP sends back what became of an IDoc (ALEAUD01 or SYSTAT01); where it does not, silence is success'),
  webhook: z
    .strictObject({ username: textSchema, password: referenceSchema })
    .optional()
    .describe('user name and password with which SAP sends IDocs to our webhook address; without them none is let in'),
})

export type SapIdocSettings = z.infer<typeof sapIdocSettingsSchema>
