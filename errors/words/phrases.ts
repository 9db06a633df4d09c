/** What errors say beside their own texts; the key is the English wording. */
export const phrases = {
  'the document': { fi: 'asiakirja', sv: 'dokumentet' },
  'a line without a number': { fi: 'rivi, jolla ei ole numeroa', sv: 'en rad utan nummer' },
} as const satisfies Readonly<Record<string, { readonly fi: string; readonly sv: string }>>

export type Phrase = keyof typeof phrases
