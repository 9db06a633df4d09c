import { parseArgs } from 'node:util'
import { failure } from '../errors/failure.ts'
import { phrase } from '../errors/words/words.ts'
import { refuseLostOptions } from './separator.ts'

/**
 * Reads options that each take a value, such as `--seed 7 --orders=200`.
 *
 * @param names all that are known, without dashes
 * @returns the options that were given, as text
 * @throws Failure KS-START-SEPARATOR, KS-START-OPTION-UNKNOWN, KS-START-OPTION for one without a value
 */
export function readOptions<Name extends string>(
  names: readonly Name[], args: readonly string[], environment: Readonly<Record<string, string | undefined>>,
): { readonly [Option in Name]?: string } {
  refuseLostOptions(names, environment)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { tokens, values } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  for (const token of tokens) {
    const known = token.kind === 'option' && (names as readonly string[]).includes(token.name)
    if (!known && token.kind !== 'option-terminator') {
      throw failure('KS-START-OPTION-UNKNOWN', { given: token.kind === 'option' ? token.rawName : token.value, known: names.map((name) => `--${name}`).join(', ') })
    }
    if (token.kind === 'option' && !token.value) throw failure('KS-START-OPTION', { option: token.name, value: '', allowed: phrase('a value after it') })
  }
  return values as { readonly [Option in Name]?: string }
}

/**
 * The whole number that an option was given as, within its limits.
 *
 * @throws Failure KS-START-OPTION
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) throw failure('KS-START-OPTION', { option, value: text, allowed: phrase('a whole number from {least} to {most}', { least, most }) })
  return value
}
