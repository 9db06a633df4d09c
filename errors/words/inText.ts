import type { PlainPhrase } from './phrases/phrases.ts'
import { said, wordsOf, type Words } from './words.ts'

/** Words as the text that a library carries in its messages, such as the `error` of a zod schema. */
export function asText(words: PlainPhrase | Words): string {
  return JSON.stringify(wordsOf(words))
}

/** The words that a message carries; a message of the library's own is said as it came. */
export function fromText(message: string): Words {
  return message.startsWith('{"') ? (JSON.parse(message) as Words) : said(message)
}
