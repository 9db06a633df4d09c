import { catalogue, type ErrorCode } from '../catalogue.ts'
import type { ErrorTexts } from '../entry.ts'
import type { Language } from '../language.ts'
import { finnishTexts } from './finnish.ts'
import { swedishTexts } from './swedish.ts'

/** What an error says in a language, its parameters still in braces. */
export function textsOf(code: ErrorCode, language: Language): ErrorTexts {
  return byLanguage[language][code]
}

/** English lies in the error table itself. */
const byLanguage: Readonly<Record<Language, Readonly<Record<ErrorCode, ErrorTexts>>>> = { en: catalogue, fi: finnishTexts, sv: swedishTexts }
