import { catalogue, type ErrorCode } from '../catalogue.ts'
import type { Actor, ErrorTexts } from '../entry.ts'
import type { Language } from '../language.ts'
import { finnishTexts } from './finnish.ts'
import { swedishTexts } from './swedish.ts'

/** What an error says in a language, its parameters still in braces. */
export function textsOf(code: ErrorCode, language: Language): ErrorTexts {
  return byLanguage[language][code]
}

/** Who can act on an error. */
export function whoCanAct(code: ErrorCode): Actor {
  return catalogue[code].who
}

/** English lies in the error table itself. */
const byLanguage: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorTexts>>>> = { en: catalogue, fi: finnishTexts, sv: swedishTexts }
