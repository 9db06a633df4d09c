import { z } from 'zod'
import { asText } from '../../../../errors/words/inText.ts'
import { layoutContents } from '../kinds.ts'

/** What a layout of every syntax says. */
export const commonOptions = {
  layout: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: asText('small letters, digits and hyphens') }).describe('Id of the layout.'),
  carries: z.array(z.enum(layoutContents)).min(1, { error: asText('at least one kind') }).describe('Kinds of document.'),
  assumes: z.record(z.string(), z.string()).default({}).describe('What a file that is read does not say: source and value, such as order.currency: EUR.'),
  changes: z.enum(['whole order', 'named lines']).default('whole order').describe('What the change of an order that is read states: the order as it is now, or what becomes of the lines that it names.'),
  replacements: z.record(z.string().regex(/^.$/su, { error: asText('one character') }), z.string()).default({}).describe('What stands for a character that the encoding has not; any other stops.'),
}
