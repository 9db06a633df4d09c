import type { NamesIn } from '../../entry.ts'
import { actionPhrases } from './actions.ts'
import { answerPhrases } from './answers.ts'
import { busPhrases } from './bus.ts'
import { channelPhrases } from './channels.ts'
import { commandLinePhrases } from './commandLine.ts'
import { deliveryPhrases } from './deliveries.ts'
import { elementPhrases } from './elements.ts'
import { formatPhrases } from './formats.ts'
import { layoutPhrases } from './layouts.ts'
import { orderPhrases } from './orders.ts'
import { profilePhrases } from './profiles.ts'
import { rulePhrases } from './rules.ts'
import { schemaPhrases } from './schemas.ts'
import { servicePhrases } from './service.ts'
import { xmlPhrases } from './xml.ts'

/** Phrases of one area: the key is the English wording; parameters stand in braces, the same in every language. */
export type PhraseArea = Readonly<Record<string, { readonly fi: string; readonly sv: string }>>

/** Everything that errors say beside their own texts. */
export const phrases = {
  ...actionPhrases,
  ...answerPhrases,
  ...busPhrases,
  ...channelPhrases,
  ...commandLinePhrases,
  ...deliveryPhrases,
  ...elementPhrases,
  ...formatPhrases,
  ...layoutPhrases,
  ...orderPhrases,
  ...profilePhrases,
  ...rulePhrases,
  ...schemaPhrases,
  ...servicePhrases,
  ...xmlPhrases,
} as const satisfies PhraseArea

export type Phrase = keyof typeof phrases

/** A phrase without braces: it says the same of everything. */
export type PlainPhrase = { [Text in Phrase]: NamesIn<Text> extends never ? Text : never }[Phrase]

/** Whether a text is a phrase of the table. */
export function isPhrase(text: string): text is Phrase {
  return Object.hasOwn(phrases, text)
}
