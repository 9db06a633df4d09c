import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { phrase } from '../../../errors/words/words.ts'
import { fileChannelSettingsSchema, pickUpFolderOf } from '../../channels/settings.ts'
import { patternFault } from '../../patterns.ts'
import { grades } from '../../ports.ts'
import { namesIn, templateNames } from '../shared/template.ts'

const own = ['id', 'number', 'name'] as const

const fileNameError = asText(phrase('a file name such as {id}.xml that uses one of {names}', { id: '{id}', names: own.map((name) => `{${name}}`).join(', ') }))

/** A file name with the names of `template.ts` in braces; one of them must tell the document from others. */
const fileNameSchema = z
  .string()
  .regex(new RegExp(`^(?!\\.)(?:[A-Za-z0-9._-]|\\{(?:${templateNames.join('|')})\\}){1,150}$`), { error: fileNameError })
  .refine((name) => namesIn(name).some((used) => own.some((one) => one === used)), fileNameError)

const beside = z.string().regex(/^\.[A-Za-z0-9._-]{1,20}$/, { error: asText('what follows the file name, such as .done') })

const patternSchema = z.string().min(1).max(200).superRefine((pattern, context) => {
  const fault = patternFault(pattern)
  if (fault !== undefined) context.addIssue({ code: 'custom', message: asText(fault) })
})

/** How an acknowledgement may name a document. */
export const namingGroups = ['id', 'number', 'file'] as const

const acknowledgement = z
  .strictObject({
    name: patternSchema.optional().describe('what its file name matches'),
    content: patternSchema.optional().describe('what stands in it'),
    grade: z.enum([...grades, 'disputed', 'rejected']).describe('what it says'),
  })
  .refine(({ name, content }) => name !== undefined || content !== undefined, asText('a name pattern, a content pattern, or both'))
  .refine(({ name = '', content = '' }) => namingGroups.filter((group) => `${name}${content}`.includes(`(?<${group}>`)).length === 1, asText('one group that names the document: (?<id>…), (?<number>…) or (?<file>…)'))

/** A receiver that takes files from a folder, described by its settings. */
export const genericDropSettingsSchema = z
  .strictObject({
    channel: fileChannelSettingsSchema,
    fileName: fileNameSchema.default('{name}').describe('what the file of a document is called'),
    checksum: beside.optional().describe('ending of a file with its SHA-256 that is put before it, as sha256sum writes it'),
    pickUpChecksum: beside.optional().describe('ending of the files in pickUp with the SHA-256 of those beside them; a file is taken only with one that agrees'),
    marker: beside.optional().describe('ending of an empty file that is put after it, and says that it is whole'),
    recognisesRepeats: z.boolean().default(false).describe('whether a file of a name that it has had is passed over'),
    acknowledgements: z.array(acknowledgement).max(20).default([]).describe('which files in pickUp say what of a document; the first that matches counts'),
  })
  .refine(({ channel, acknowledgements }) => acknowledgements.length === 0 || pickUpFolderOf(channel) !== undefined, { path: ['channel'], error: asText('the folder pickUp, where acknowledgements come') })
  .refine(({ channel, pickUpChecksum }) => pickUpChecksum === undefined || pickUpFolderOf(channel) !== undefined, { path: ['channel'], error: asText('the folder pickUp, where acknowledgements come') })

export type GenericDropSettings = z.infer<typeof genericDropSettingsSchema>
