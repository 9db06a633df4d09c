import { render, type ParameterValue, type Problem } from '../../errors/failure.ts'
import { languages, type Language } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'

/** English function words; a value that is the same in every language has none. */
const englishWords = /\b(?:the|is|are|was|has|have|not|must|may|with|without|missing|none)\b/
const terms = /\b(?:BT|BG)-\d+/g

/** What is wrong with how a problem is said in Finnish, Swedish and English; nothing where each says the same in its own words. */
export function speechFaults(of: Problem): readonly string[] {
  const said = Object.fromEntries(languages.map((language) => [language, render(of, language)])) as Record<Language, string>
  const named = (language: Language): string => [...new Set(said[language].match(terms))].sort().join(' ')
  return [
    ...languages.filter((language) => /\{[a-z]\w*\}|undefined|\[object/i.test(said[language])).map((language) => `${language}: not filled: ${said[language]}`),
    ...languages.filter((language) => named(language) !== named('en')).map((language) => `${language}: other terms: ${said[language]}`),
    ...(['fi', 'sv'] as const).flatMap((language) => Object.values(of.parameters).flatMap((value) => untranslated(value, language)).map((text) => `${language}: still English: "${text}" in ${said[language]}`)),
  ]
}

function untranslated(value: ParameterValue, language: 'fi' | 'sv'): readonly string[] {
  const spoken = typeof value === 'object' ? say(value, language) : String(value)
  return englishIn(spoken) === undefined ? [] : [spoken]
}

/** The first English function word of a text that should have none; options of the command line are typed alike in every language. */
export function englishIn(text: string): string | undefined {
  return englishWords.exec(text.replaceAll(/--[a-z-]+/g, ''))?.[0]
}
