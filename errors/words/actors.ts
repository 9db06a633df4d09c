import type { Actor } from '../entry.ts'
import type { Language } from '../language.ts'

const names: Readonly<Record<Actor, Readonly<Record<Language, string>>>> = {
  shop: { fi: 'verkkokauppa', sv: 'webbutiken', en: 'the shop' },
  municipality: { fi: 'kunta', sv: 'kommunen', en: 'the municipality' },
  'integration engineer': { fi: 'integraatioasiantuntija', sv: 'integrationsteknikern', en: 'the integration engineer' },
  'server operator': { fi: 'palvelimen ylläpitäjä', sv: 'serverns driftansvariga', en: 'the server operator' },
}
const issuer: Readonly<Record<Language, string>> = { fi: 'asiakirjan laatija, joka korjaa sen', sv: 'dokumentets utfärdare, som rättar det', en: 'the issuer of the document, who corrects it' }
const canAct: Readonly<Record<Language, string>> = { fi: 'Toimija', sv: 'Vem som kan åtgärda', en: 'Who can act' }

/** The name of who can act on an error. */
export function actorName(who: Actor, language: Language): string {
  return names[who][language]
}

/** The sentence that says who can act on an error. */
export function actorSentence(who: Actor, language: Language): string {
  return `${canAct[language]}: ${actorName(who, language)}.`
}

/** The sentence that says who can act where somebody else wrote the document. */
export function issuerSentence(language: Language): string {
  return `${canAct[language]}: ${issuer[language]}.`
}
