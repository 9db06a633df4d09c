import { catalogue, type ErrorCode } from '../catalogue.ts'
import type { ErrorTexts } from '../entry.ts'
import type { Language } from '../language.ts'
import { finnishTexts } from './finnish.ts'
import { swedishTexts } from './swedish.ts'

/** What an error says in a language, its parameters still in braces. */
export function textsOf(code: ErrorCode, language: Language): ErrorTexts {
  return translated[language]?.[code] ?? catalogue[code]
}

/** The languages beside English, which lies in the error table itself. */
const translated: Partial<Readonly<Record<Language, Partial<Readonly<Record<ErrorCode, ErrorTexts>>>>>> = { fi: finnishTexts, sv: swedishTexts }
