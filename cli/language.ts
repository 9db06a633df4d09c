import { failure } from '../errors/failure.ts'
import { languages, type Language } from '../errors/language.ts'

/** The language that was asked for, else that of the environment, else English. Throws KS-START-OPTION. */
export function languageOf(asked: string | undefined, environment: string | undefined): Language {
  const known = (text: string | undefined): Language | undefined => languages.find((language) => language === text)
  if (asked === undefined) return known(environment?.slice(0, 2)) ?? 'en'
  const language = known(asked)
  if (language === undefined) throw failure('KS-START-OPTION', { option: 'language', value: asked, allowed: languages.join(', ') })
  return language
}
