import type { PhraseArea } from './phrases.ts'

/** What the event bus's errors are filled with. */
export const busPhrases = {
  'the brokers had not heard from this consumer for too long, and it joined anew': { fi: 'palvelimet eivät olleet kuulleet tästä lukijasta liian pitkään aikaan, ja se liittyi uudelleen', sv: 'servrarna hade inte hört av denna läsare på för länge, och den anslöt på nytt' },
  fewer: { fi: 'vähemmän', sv: 'färre' },
  'its answer holds no access_token': { fi: 'sen vastauksessa ei ole kenttää access_token', sv: 'dess svar saknar access_token' },
} as const satisfies PhraseArea
