import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Secret } from '../../base/secret.ts'
import { failure } from '../../errors/failure.ts'
import { phrase, said, type Words } from '../../errors/words/words.ts'
import type { References } from '../ports.ts'
import { isSystemError } from './reading/textFile.ts'

const largestFile = 64 * 1024

/** The world that references of profiles point into. */
export interface ReferenceSources {
  /** Variables for `env:NAME`; often `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that relative paths of `file:path` start from. */
  readonly folder: string
}

/**
 * Resolves `env:NAME` and `file:path`; every other text is itself. An empty variable counts as missing. The line end at the end of a file is
 * not part of its text. Throws KS-PROFILE-VARIABLE and KS-PROFILE-SECRET-FILE, which never show a value.
 */
export function referencesTo({ environment, folder }: ReferenceSources): References {
  const text = (reference: string): string => {
    if (reference.startsWith('env:')) return variable(environment, reference.slice('env:'.length))
    if (reference.startsWith('file:')) return file(folder, reference.slice('file:'.length))
    return reference
  }
  return { text, secret: (reference) => new Secret(text(reference)) }
}

function variable(environment: ReferenceSources['environment'], name: string): string {
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined
  if (value === undefined || value === '') throw failure('KS-PROFILE-VARIABLE', { variable: name })
  return value
}

function file(folder: string, path: string): string {
  const refuse = (reason: Words, cause?: unknown): Error => failure('KS-PROFILE-SECRET-FILE', { path, reason: reason }, cause)
  let text: string
  try {
    const status = statSync(resolve(folder, path))
    if (!status.isFile()) throw refuse(phrase('it is not an ordinary file'))
    if (status.size > largestFile) throw refuse(phrase('it has {size} bytes', { size: status.size }))
    text = readFileSync(resolve(folder, path), 'utf8').replace(/\r?\n$/, '')
  } catch (cause) {
    throw isSystemError(cause) ? refuse(said(cause.code), cause) : cause
  }
  if (text === '') throw refuse(phrase('it is empty'))
  return text
}
