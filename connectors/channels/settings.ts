import { z } from 'zod'
import { asText } from '../../errors/words/inText.ts'

/** A place of a value that must not stand in a profile: `env:NAME` or `file:path`. Resolved when the channel opens. */
export const referenceSchema = z
  .string()
  .regex(/^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/)
  .describe('env:NAME or file:path')

/** A text as it is, or a reference to it. */
export const textSchema = z.string().min(1).describe('a text, or env:NAME or file:path')

const urlSchema = z
  .string()
  .regex(/^(https?:\/\/.+|env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/)
  .describe('an https address, or env:NAME or file:path that holds one')

const timeoutSchema = z.int().min(100).max(600_000).default(30_000).describe('milliseconds that one call may take')

const subnetSchema = z
  .string()
  .regex(/^([0-9a-fA-F.:]+\/\d{1,3}|env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/)
  .describe('a subnet such as 10.20.0.0/16 or fd00:20::/64')

/** OAuth 2.0 client credentials (RFC 6749 section 4.4). */
export const oauth2Schema = z.strictObject({
  tokenUrl: urlSchema,
  clientId: textSchema,
  clientSecret: referenceSchema,
  scope: textSchema.optional(),
})

/** A user name and password in every request (RFC 7617). */
export const basicSchema = z.strictObject({ username: textSchema, password: referenceSchema })

/** The name of a header (RFC 9110 section 5.1). */
export const headerNameSchema = z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, { error: asText('the name of a header, such as X-API-Key') })

/** A key that every request has in a header of its own. */
export const apiKeySchema = z.strictObject({ header: headerNameSchema.default('X-API-Key'), key: referenceSchema })

/** Every request is signed: HMAC-SHA256 over time stamp and body, joined by a full stop, in hexadecimal digits. */
export const hmacSchema = z.strictObject({
  secret: referenceSchema,
  header: headerNameSchema.default('X-Signature').describe('header that has the signature'),
  timestampHeader: headerNameSchema.default('X-Timestamp').describe('header that has the time stamp, in seconds since 1970'),
})

/** How requests may prove who sends them; at most one of them. */
const proofs = ['oauth2', 'basic', 'bearer', 'apiKey', 'hmac'] as const

/** An HTTP service of a receiver. */
export const httpSettingsSchema = z.strictObject({
  kind: z.literal('http'),
  baseUrl: urlSchema,
  oauth2: oauth2Schema.optional(),
  basic: basicSchema.optional(),
  bearer: referenceSchema.optional().describe('a token that every request bears'),
  apiKey: apiKeySchema.optional(),
  hmac: hmacSchema.optional(),
  followTo: z.array(textSchema).min(1).max(8).optional().describe('hosts to which the receiver may redirect what we fetch; they get no credentials'),
  timeout_ms: timeoutSchema,
  allowSubnets: z.array(subnetSchema).max(16).default([]).describe('private subnets that this receiver may lie in'),
  allowPlainHttp: z.boolean().default(false).describe('whether http without TLS is allowed'),
})
  .refine((settings) => proofs.filter((proof) => settings[proof] !== undefined).length <= 1, asText('one of oauth2, basic, bearer, apiKey and hmac, not several'))

const keySchema = z
  .string()
  .regex(/^(SHA256:[A-Za-z0-9+/]{43}=?|env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/)
  .describe('SHA256:… as ssh-keygen -l prints it')

const portSchema = z.union([z.int().min(1).max(65_535), referenceSchema])

/** An SFTP box of a receiver. */
export const sftpSettingsSchema = z.strictObject({
  kind: z.literal('sftp'),
  host: textSchema,
  port: portSchema.default(22),
  username: textSchema,
  privateKey: referenceSchema.optional(),
  password: referenceSchema.optional(),
  hostKeys: z.array(keySchema).min(1).max(2).describe('fingerprints of the host keys that are trusted; two while one is being changed'),
  folders: z.strictObject({
    put: textSchema.describe('where we put files'),
    pickUp: textSchema.optional().describe('where the receiver puts files for us'),
    archive: textSchema.optional().describe('where the receiver moves what it has taken'),
    processed: textSchema.optional().describe('where we move what we have picked up; left out, it is removed'),
  }),
  timeout_ms: timeoutSchema,
})
  .refine((settings) => settings.privateKey !== undefined || settings.password !== undefined, asText('privateKey or password'))

/** A folder of this machine or a mounted share. */
export const folderSettingsSchema = z.strictObject({
  kind: z.literal('folder'),
  path: textSchema.describe('where we put files'),
  pickUp: textSchema.optional().describe('where the receiver puts files for us'),
  archive: textSchema.optional().describe('where the receiver moves what it has taken'),
  processed: textSchema.optional().describe('where we move what we have picked up; left out, it is removed'),
})

/** A channel that carries files. */
export const fileChannelSettingsSchema = z.discriminatedUnion('kind', [sftpSettingsSchema, folderSettingsSchema])

export type HttpSettings = z.infer<typeof httpSettingsSchema>
export type SftpSettings = z.infer<typeof sftpSettingsSchema>
export type FolderSettings = z.infer<typeof folderSettingsSchema>
export type FileChannelSettings = z.infer<typeof fileChannelSettingsSchema>

/** The folder that a file channel picks up from, where it has one. */
export function pickUpFolderOf(settings: FileChannelSettings): string | undefined {
  return settings.kind === 'sftp' ? settings.folders.pickUp : settings.pickUp
}

/** The folder in which the receiver keeps what it has taken, where it has one that we may look into. */
export function archiveFolderOf(settings: FileChannelSettings): string | undefined {
  return settings.kind === 'sftp' ? settings.folders.archive : settings.archive
}
