import { basename, dirname } from 'node:path'
import { referencesTo } from '../../connectors/profile/references.ts'
import { isSystemError } from '../../connectors/profile/reading/textFile.ts'
import { readYaml } from '../../connectors/profile/reading/yamlText.ts'
import { Failure, failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import type { Form } from './setting.ts'

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Something that settings stand in. */
export interface Source {
  /** The text that stands there; undefined where there is none, or an empty one. */
  text(section: string, form: Form): string | undefined
  /** How people find the place. */
  place(section: string, form: Form): string
  /** The text of a file that is named there. Throws KS-SERVICE-CONFIGURATION. */
  file(section: string, form: Form, name: string): string
}

/** Environment variables; file names start from the current folder. */
export function environmentSource(environment: Environment): Source {
  const place: Source['place'] = (_, { variable }) => variable
  return {
    text: (_, { variable }) => environment[variable] || undefined,
    place,
    file: (section, form, name) => readFile('.', name, place(section, form)),
  }
}

/** A YAML file of sections, as data beside. */
export interface YamlSource extends Source {
  readonly value: unknown
  /** File and line of a section or a key of it. */
  at(path: readonly string[]): string
}

/** A YAML file; names of files in it start from its folder. Throws KS-SERVICE-CONFIGURATION and KS-PROFILE-YAML. */
export function yamlSource(path: string): YamlSource {
  const yaml = readYaml(readFile('.', path, 'KUNTASILTA_CONFIG'), basename(path))
  const place: Source['place'] = (section, { key }) => `${yaml.at([section, key])}: ${section}.${key}`
  return {
    value: yaml.value,
    at: (fields) => yaml.at(fields),
    text: (section, { key }) => asText(field(field(yaml.value, section), key)),
    place,
    file: (section, form, name) => readFile(dirname(path), name, place(section, form)),
  }
}

/** What stands under a key of a map, if it is one. */
function field(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null && Object.hasOwn(map, key) ? (map as Record<string, unknown>)[key] : undefined
}

/** A value as it would stand in a variable. */
function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.map(String).join(',') || undefined
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)) || undefined
}

function readFile(folder: string, name: string, place: string): string {
  try {
    return referencesTo({ environment: {}, folder }).text(`file:${name}`)
  } catch (cause) {
    const reason = cause instanceof Failure ? cause.problem.parameters['reason'] : isSystemError(cause) ? cause.code : undefined
    if (reason === undefined) throw cause
    throw failure('KS-SERVICE-CONFIGURATION', { setting: place, reason: phrase('the file that it names cannot be read: {reason}', { reason }) }, cause)
  }
}
