import { z } from 'zod'
import { grades } from '../../ports.ts'
import { systemSettingsSchemas } from '../../systems/settings.ts'
import { laneSchema } from './lane.ts'
import { duration, environment, timeOfDay } from './values.ts'

const acknowledgement = z.strictObject({
  grade: z.enum(grades).describe('The grade that is expected.'),
  within: duration.describe('Time after delivery within which it should come; after it an alarm says that it is missing, and the shop is told; a grade that the kind never gives to a document is not waited for.'),
})

const files = z.strictObject({
  cut: z.array(timeOfDay).min(1).max(96).describe('Times of day in Finland at which a file is closed and sent.'),
  most: z.int().min(1).max(10_000).default(1000).describe('Most documents in a file; a full one is closed at once.'),
})

const common = {
  environment: environment.describe('Whether what it takes is real.'),
  lane: laneSchema.prefault({}).describe('How hard it may be worked.'),
  onUnknown: z.enum(['park', 'send again']).default('park').describe('What to do when a send may have arrived, the receiver cannot be asked and does not recognise repeats.'),
  objectionTime: duration.default('P7D').describe('Where silence is success: how long after delivery the receiver may still object.'),
  acknowledgements: z.array(acknowledgement).max(10).default([]).describe('Answers to expect.'),
  pollEvery: duration.default('PT10M').describe('How often the receiver is asked for answers.'),
}

/** The settings of a kind, with a line for people. */
function settingsBy<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.describe('Where it is and how to speak to it; secrets and addresses by reference, env:NAME or file:path.')
}

/** A receiver of the municipality. */
export const systemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('operator-rest'), ...common, settings: settingsBy(systemSettingsSchemas['operator-rest']) }),
  z.strictObject({ kind: z.literal('operator-zip'), ...common, settings: settingsBy(systemSettingsSchemas['operator-zip']) }),
  z.strictObject({ kind: z.literal('bank-channel'), ...common, settings: settingsBy(systemSettingsSchemas['bank-channel']) }),
  z.strictObject({ kind: z.literal('peppol-access-point'), ...common, settings: settingsBy(systemSettingsSchemas['peppol-access-point']) }),
  z.strictObject({ kind: z.literal('sap-idoc'), ...common, settings: settingsBy(systemSettingsSchemas['sap-idoc']) }),
  z.strictObject({ kind: z.literal('sap-odata'), ...common, settings: settingsBy(systemSettingsSchemas['sap-odata']) }),
  z.strictObject({ kind: z.literal('cxml'), ...common, settings: settingsBy(systemSettingsSchemas.cxml) }),
  z.strictObject({ kind: z.literal('p2p-rest'), ...common, settings: settingsBy(systemSettingsSchemas['p2p-rest']) }),
  z.strictObject({
    kind: z.literal('fixed-position-files'),
    ...common,
    files: files.describe('When files are cut, and how large.'),
    settings: settingsBy(systemSettingsSchemas['fixed-position-files']),
  }),
  z.strictObject({ kind: z.literal('generic-http'), ...common, settings: settingsBy(systemSettingsSchemas['generic-http']) }),
  z.strictObject({ kind: z.literal('generic-drop'), ...common, settings: settingsBy(systemSettingsSchemas['generic-drop']) }),
])

/** One system of a profile; `settings` are those of its kind. */
export type ProfileSystem = z.infer<typeof systemSchema>
