import { z } from 'zod'
import { Secret } from '../../base/secret.ts'
import { phrase, type Words } from '../../errors/words/words.ts'

/** One setting: an environment variable, and a key of a section of the YAML file. */
export interface Setting<Value> {
  readonly variable: string
  readonly meaning: string
  /** What may stand there, as errors and the page say it. */
  readonly wanted: Words
  /** Reads the text of a variable; undefined where there is none. */
  readonly schema: z.ZodType<Value>
  /** The same for editors of the YAML file, as JSON Schema. */
  readonly json: Readonly<Record<string, unknown>>
  /** A `secret` may also stand in a file that is named; of a `file` only the name is given, and its text is the value. */
  readonly given: 'plain' | 'secret' | 'file'
}

/** Where a setting may be found: its variable and key, and whether these name a file with the text. */
export interface Form {
  readonly variable: string
  readonly key: string
  readonly named: 'value' | 'file'
}

/** The ways to give a setting. */
export function formsOf(key: string, { variable, given }: Setting<unknown>): readonly Form[] {
  if (given === 'file') return [{ variable, key, named: 'file' }]
  const value: Form = { variable, key, named: 'value' }
  return given === 'plain' ? [value] : [value, { variable: `${variable}_FILE`, key: `${key}File`, named: 'file' }]
}

const mostEntries = 100

/** Any text. */
export function text(variable: string, meaning: string): Setting<string | undefined> {
  return { variable, meaning, wanted: phrase('text'), schema: z.string().optional(), json: { type: 'string' }, given: 'plain' }
}

/** Any text, with a default. */
export function textOr(fallback: string, variable: string, meaning: string): Setting<string> {
  return { ...text(variable, meaning), schema: z.string().default(fallback) }
}

/** A whole number within limits. */
export function whole(variable: string, least: number, most: number, fallback: number, meaning: string): Setting<number> {
  return {
    variable, meaning, wanted: phrase('a whole number from {least} to {most}', { least, most }), given: 'plain',
    schema: z.coerce.number().int().min(least).max(most).default(fallback), json: { type: 'integer', minimum: least, maximum: most },
  }
}

/** One of some words. */
export function oneOf<const Word extends string>(variable: string, words: readonly Word[], fallback: NoInfer<Word>, meaning: string): Setting<Word> {
  return { ...anyOf(variable, words, meaning), schema: z.enum(words).default(fallback as never) as z.ZodType<Word> }
}

/** One of some words, or nothing. */
export function anyOf<const Word extends string>(variable: string, words: readonly Word[], meaning: string): Setting<Word | undefined> {
  return { variable, meaning, wanted: phrase('one of {values}', { values: words.join(', ') }), schema: z.enum(words).optional(), json: { enum: words }, given: 'plain' }
}

/** Yes or no. */
export function yesNo(variable: string, fallback: 'yes' | 'no', meaning: string): Setting<boolean> {
  return {
    variable, meaning, wanted: phrase('yes or no'), given: 'plain', json: { enum: ['yes', 'no'] },
    schema: z.enum(['yes', 'no']).default(fallback).transform((word) => word === 'yes'),
  }
}

/** Several texts, in a variable with commas between them. */
export function list(variable: string, meaning: string, entry: z.ZodType<string, string> = z.string(), wanted = phrase('texts')): Setting<readonly string[]> {
  return {
    variable, meaning, wanted: phrase('{wanted} with commas between them, in YAML a list', { wanted }), given: 'plain', json: { type: 'array', items: { type: 'string' } },
    schema: z.string().default('').transform((all) => all.split(',').map((each) => each.trim()).filter((each) => each !== '')).pipe(z.array(entry).max(mostEntries)),
  }
}

const webAddress = z.string().refine((given) => {
  const url = URL.parse(given)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === ''
})
const webAddressWanted = phrase('an address that begins with http:// or https://, without user and password')

/** An HTTP address. */
export function address(variable: string, meaning: string): Setting<string | undefined> {
  return { ...text(variable, meaning), wanted: webAddressWanted, schema: webAddress.optional() }
}

/** A text that is never shown; it may also stand in a file. */
export function secret(variable: string, meaning: string, least = 1): Setting<Secret | undefined> {
  const wanted = least === 1 ? phrase('text') : phrase('text of at least {least} characters', { least })
  return { ...text(variable, meaning), wanted, schema: z.string().min(least).transform((value) => new Secret(value)).optional(), given: 'secret' }
}

/** An HTTP address that is never shown, because who knows it may use it. */
export function secretAddress(variable: string, meaning: string): Setting<Secret | undefined> {
  return { ...secret(variable, meaning), wanted: webAddressWanted, schema: webAddress.transform((value) => new Secret(value)).optional() }
}

/** A structure of its own, in a variable as YAML or JSON; it holds secrets. */
export function structure<Value>(variable: string, meaning: string, wanted: Words, schema: z.ZodType<Value>, parse: (text: string) => unknown): Setting<Value> {
  return {
    variable, meaning, wanted, given: 'secret',
    schema: z.string().default('').transform((given) => parse(given)).pipe(schema) as z.ZodType<Value>,
    json: z.toJSONSchema(schema, { io: 'input' }),
  }
}

/** The text of a PEM file that is named. */
export function pemFile(variable: string, meaning: string): Setting<string | undefined> {
  return { ...text(variable, meaning), wanted: phrase('the name of a PEM file'), schema: pem.optional(), given: 'file' }
}

/** The text of a PEM file that holds a private key. */
export function keyFile(variable: string, meaning: string): Setting<Secret | undefined> {
  return { ...pemFile(variable, meaning), schema: pem.transform((value) => new Secret(value)).optional() }
}

const pem = z.string().regex(/-----BEGIN [A-Z0-9 ]+-----/)
