import type { Language } from '../language.ts'
import { fill } from './fill.ts'
import { writtenDay, writtenInstant, writtenNumber } from './forms.ts'
import { isPhrase, phrases } from './phrases/phrases.ts'
import { sayFilled } from './sayFilled.ts'
import { termNames } from './termNames.ts'
import type { Words } from './words.ts'

const ofLine: Readonly<Record<Language, string>> = { fi: 'rivi', sv: 'rad', en: 'line' }
const joints: Readonly<Record<Language, Readonly<Record<'and' | 'or', string>>>> = {
  fi: { and: 'ja', or: 'tai' },
  sv: { and: 'och', or: 'eller' },
  en: { and: 'and', or: 'or' },
}

/** The words in a language. */
export function say(words: Words, language: Language): string {
  if ('said' in words) return words.said
  if ('term' in words) return withName(words.term, language)
  if ('number' in words) return writtenNumber(words.number, language)
  if ('day' in words) return writtenDay(words.day, language)
  if ('instant' in words) return writtenInstant(words.instant, language)
  if ('filled' in words) return sayFilled(words.filled, language)
  if ('parts' in words) return words.parts.map((part) => (typeof part === 'string' ? part : say(part, language))).join('')
  if ('line' in words) return `${ofLine[language]} ${words.line}`
  if ('phrase' in words) return fill(wording(words.phrase, language), words.with ?? {}, language)
  const parts = words.list.map((part) => (typeof part === 'string' ? part : say(part, language)))
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} ${joints[language][words.joint]} ${last}`
}

/** A phrase that an older version kept, and this one does not know, is said in English. */
function wording(text: string, language: Language): string {
  return language === 'en' || !isPhrase(text) ? text : phrases[text][language]
}

function withName(id: string, language: Language): string {
  const name = termNames[id]?.[language]
  return name === undefined ? id : `${id} (${name})`
}
