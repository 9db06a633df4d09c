import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { phrase } from '../../../errors/words/words.ts'
import { headerNameSchema, httpSettingsSchema } from '../../channels/settings.ts'
import { placeSchema } from '../shared/fields.ts'
import { templateNames } from '../shared/template.ts'
import { verdictTableSchema } from '../shared/verdicts.ts'
import { signedWebhookSchema } from '../shared/webhooks/settings.ts'

const inBraces = templateNames.map((name) => `{${name}}`).join(', ')
const step = `(?:[A-Za-z0-9._~:@-]|\\{(?:${templateNames.join('|')})\\})+`

/** Where below the base address something lies: its path, and perhaps a query. */
const addressSchema = z
  .string()
  .regex(new RegExp(`^(?:/|(?:/${step})+)(?:\\?${step}=${step}(?:&${step}=${step})*)?$`), { error: asText(phrase('a path such as /documents/{number}?test=no; in braces may stand {names}', { number: '{number}', names: inBraces })) })

const headerSchema = z.string().regex(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/, { error: asText('a text of plain ASCII characters') })

const statuses = z.array(z.int().min(200).max(599)).max(20).default([])

const question = z.strictObject({
  path: addressSchema.describe('what is asked for (GET), such as /documents/{id}/status'),
  state: placeSchema.describe('where in the answer the state is'),
  states: verdictTableSchema.describe('what each state means; one that is not here is not understood'),
  text: placeSchema.optional().describe('where its reason is'),
})

const acknowledgement = z.strictObject({
  reference: placeSchema.describe('where in a message the document is named'),
  by: z.enum(['delivery id', 'document number']).default('delivery id').describe('by what it is named'),
  state: placeSchema.describe('where its state is'),
  states: verdictTableSchema.describe('what each state means; one that is not here is not understood'),
  code: placeSchema.optional().describe('where the code of a reason is'),
  text: placeSchema.optional().describe('where the text of a reason is'),
  at: placeSchema.optional().describe('where the time is, with its zone'),
  buyersOrder: placeSchema.optional().describe('where the number is that an order got there'),
})

/** A receiver with an HTTP interface of its own, described by its settings. */
export const genericHttpSettingsSchema = z.strictObject({
  channel: httpSettingsSchema,
  method: z.enum(['POST', 'PUT']).default('POST'),
  path: addressSchema.default('/').describe('where below the base address a document is sent'),
  headers: z.record(headerNameSchema, headerSchema).default({}).describe('headers of its own, with the same names in braces'),
  idempotencyHeader: headerNameSchema.optional().describe('header that carries our delivery id, where the receiver takes what has one only once'),
  statuses: z
    .strictObject({
      accepted: statuses.describe('statuses that say that it has the document; left out, every 2xx'),
      refused: statuses.describe('statuses that say that it will not take the document'),
      retry: statuses.describe('statuses that say that it did not take the document and may take it later'),
      duplicate: statuses.describe('statuses that say that it has this very document already'),
    })
    .prefault({}),
  answer: z
    .strictObject({
      reference: placeSchema.optional().describe("where in its answer the receiver's own reference is; an answer without it proves nothing"),
      error: z.array(placeSchema).max(5).default([]).describe('where in a refusal the reasons are'),
    })
    .prefault({}),
  question: question.optional().describe('how it is asked what became of a document; left out, it cannot be asked'),
  webhook: z
    .strictObject({
      proof: signedWebhookSchema.describe('how its messages prove where they come from'),
      id: placeSchema.optional().describe('where in a message its own id is'),
      nameHeader: headerNameSchema.optional().describe('header that has the name of a file, by which layouts know it'),
      acknowledgement: acknowledgement.optional().describe('how a message says what became of a document'),
    })
    .optional()
    .describe('messages that it sends to our webhook address; without it none is let in'),
})

export type GenericHttpSettings = z.infer<typeof genericHttpSettingsSchema>
export type QuestionSettings = z.infer<typeof question>
export type AcknowledgementSettings = z.infer<typeof acknowledgement>
