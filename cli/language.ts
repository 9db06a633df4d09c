import { failure } from '../errors/failure.ts'
import { languages, type Language } from '../errors/language.ts'
import { said } from '../errors/words/words.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language that was asked for, else that of the environment, else English. Throws KS-START-OPTION. */
export function languageOf(asked: string | undefined, environment: Environment): Language {
  if (asked === undefined) return languageOfEnvironment(environment)
  const language = languages.find((one) => one === asked)
  if (language === undefined) throw failure('KS-START-OPTION', { option: 'language', value: asked, allowed: said(languages.join(', ')) })
  return language
}

/** The language to say a failure in, where the one that was asked for may be the fault. */
export function languageOfFailure(asked: string | undefined, environment: Environment): Language {
  return languages.find((one) => one === asked) ?? languageOfEnvironment(environment)
}

/** LC_ALL overrules LC_MESSAGES, and that overrules LANG, as POSIX has it. */
function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  return languages.find((language) => language === locale.slice(0, 2)) ?? 'en'
}
