/** What errors say beside their own texts; the key is the English wording. */
export const phrases = {
  'the document': { fi: 'asiakirja', sv: 'dokumentet' },
  'a line without a number': { fi: 'rivi, jolla ei ole numeroa', sv: 'en rad utan nummer' },
  missing: { fi: 'puuttuu', sv: 'saknas' },
  'must be there': { fi: 'on annettava', sv: 'ska anges' },
  'must not be there': { fi: 'ei saa olla', sv: 'får inte anges' },
  'a reason': { fi: 'peruste', sv: 'en orsak' },
  'no reason': { fi: 'ei perustetta', sv: 'ingen orsak' },
  'a rate above 0': { fi: 'yli nollan verokanta', sv: 'en skattesats över 0' },
  'a rate of 0 or more': { fi: 'verokanta, joka on vähintään 0', sv: 'en skattesats på minst 0' },
  'the rate 0': { fi: 'verokanta 0', sv: 'skattesatsen 0' },
  'no rate': { fi: 'ei verokantaa', sv: 'ingen skattesats' },
  '0 or more': { fi: 'vähintään 0', sv: 'minst 0' },
  'more than 0': { fi: 'yli 0', sv: 'över 0' },
  one: { fi: 'yksi', sv: 'en' },
  'one for each rate': { fi: 'yksi kullekin verokannalle', sv: 'en för varje skattesats' },
  'the end is not before the start': { fi: 'loppu ei ole ennen alkua', sv: 'slutet är inte före början' },
  fewer: { fi: 'vähemmän', sv: 'färre' },
  unknown: { fi: 'ei tiedossa', sv: 'okända' },
} as const satisfies Readonly<Record<string, { readonly fi: string; readonly sv: string }>>

export type Phrase = keyof typeof phrases
