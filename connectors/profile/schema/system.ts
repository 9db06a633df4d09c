import { z } from 'zod'
import { grades } from '../../ports.ts'
import { systemSettingsSchemas, type SystemKindId } from '../../systems/settings.ts'
import { laneSchema } from './lane.ts'
import { duration, environment, timeOfDay } from './values.ts'

const acknowledgement = z.strictObject({
  grade: z.enum(grades).describe('The grade that is expected.'),
  within: duration.describe('Time after delivery within which it should come; a later one raises an alarm.'),
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

function systemOf<Kind extends SystemKindId>(kind: Kind) {
  return { kind: z.literal(kind), ...common, settings: systemSettingsSchemas[kind].describe('Where it is and how to speak to it; secrets and addresses by reference, env:NAME or file:path.') }
}

/** A receiver of the municipality. */
export const systemSchema = z.discriminatedUnion('kind', [
  z.strictObject(systemOf('operator-rest')),
  z.strictObject(systemOf('bank-channel')),
  z.strictObject(systemOf('peppol-access-point')),
  z.strictObject({ ...systemOf('fixed-position-files'), files: files.describe('When files are cut, and how large.') }),
])

/** One system of a profile; `settings` are those of its kind. */
export type ProfileSystem = z.infer<typeof systemSchema>
