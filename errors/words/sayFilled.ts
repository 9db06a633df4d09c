import type { Language } from '../language.ts'
import { deliveryPhrases } from './phrases/deliveries.ts'

/** What a delivery may wait for, as the ledger names it; the more particular ones first. */
const awaited = [
  "buyer's number of order {order} of {municipality}", 'receipt of order {order} of {municipality}', 'quarantined record of story {story}', 'version {version} of story {story}', 'order {order} of {municipality}',
] as const satisfies readonly (keyof typeof deliveryPhrases)[]

const patterns = awaited.map((text) => ({ text, pattern: new RegExp(`^${text.replace(/\{(\w+)\}/g, '(?<$1>.*)')}$`, 's') }))

/** What the ledger waits for, kept as an English phrase with its braces filled, in a language; a text that is no such phrase as it is. */
export function sayFilled(text: string, language: Language): string {
  if (language === 'en') return text
  for (const { text: phrase, pattern } of patterns) {
    const found = pattern.exec(text)?.groups
    if (found !== undefined) return deliveryPhrases[phrase][language].replace(/\{(\w+)\}/g, (_, name: string) => found[name] ?? '')
  }
  return text
}
