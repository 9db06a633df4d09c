import { busPhrases } from './bus.ts'
import { rulePhrases } from './rules.ts'
import { xmlPhrases } from './xml.ts'

/** Phrases of one area: the key is the English wording; parameters stand in braces, the same in every language. */
export type PhraseArea = Readonly<Record<string, { readonly fi: string; readonly sv: string }>>

/** Everything that errors say beside their own texts. */
export const phrases = {
  ...busPhrases,
  ...rulePhrases,
  ...xmlPhrases,
} as const satisfies PhraseArea

export type Phrase = keyof typeof phrases

/** Whether a text is a phrase of the table. */
export function isPhrase(text: string): text is Phrase {
  return Object.hasOwn(phrases, text)
}
