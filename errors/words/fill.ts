import type { ParameterValue } from '../failure.ts'
import type { Language } from '../language.ts'
import { say } from './say.ts'

/** A text with its braces filled; one for which nothing is given stays as it is. */
export function fill(text: string, parameters: Readonly<Record<string, ParameterValue>>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => {
    const value = parameters[name]
    return value === undefined ? brace : parameterText(value, language)
  })
}

/** A parameter's value as text in a language. */
export function parameterText(value: ParameterValue, language: Language = 'en'): string {
  return typeof value === 'object' ? say(value, language) : String(value)
}
