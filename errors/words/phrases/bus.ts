import type { PhraseArea } from './phrases.ts'

/** What the event bus's errors are filled with. */
export const busPhrases = {
  fewer: { fi: 'vähemmän', sv: 'färre' },
} as const satisfies PhraseArea
