import { nearest } from '../../base/nearest.ts'
import { problem, type Problem } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { sections, type Section } from './sections.ts'
import { formsOf } from './setting.ts'
import type { Environment, YamlSource } from './sources.ts'

/** The keys that a section of the YAML file may have. */
export function keysOf(section: Section): readonly string[] {
  return Object.entries(section).flatMap(([key, setting]) => formsOf(key, setting).map((form) => form.key))
}

/** What stands in the YAML file and is no setting. */
export function unknownKeys({ value, at }: YamlSource): readonly Problem[] {
  if (value === null || value === undefined) return []
  if (!isMap(value)) return [problem('KS-SERVICE-CONFIGURATION', { setting: at([]), reason: phrase('sections must stand there, such as "kafka:", with settings below them') })]
  const names = Object.keys(sections)
  return Object.entries(value).flatMap(([name, section]) => {
    const known = (sections as Readonly<Record<string, Section>>)[name]
    if (known === undefined || !names.includes(name)) return [unknown(at([name]), name, names)]
    if (section === null) return []
    if (!isMap(section)) return [problem('KS-SERVICE-CONFIGURATION', { setting: `${at([name])}: ${name}`, reason: phrase('settings must stand below it, each with its key') })]
    const keys = keysOf(known)
    return Object.keys(section).filter((key) => !keys.includes(key)).map((key) => unknown(at([name, key]), `${name}.${key}`, keys.map((each) => `${name}.${each}`)))
  })
}

/**
 * Variables that look like ours and are not read. They are told and stop nothing: a container's surroundings set
 * variables of their own, such as KAFKA_PORT.
 */
export function unknownVariables(environment: Environment): readonly Problem[] {
  const known = Object.entries(sections as Readonly<Record<string, Section>>).flatMap(([, section]) => Object.entries(section).flatMap(([key, setting]) => formsOf(key, setting).map(({ variable }) => variable)))
  const read = [...known, 'KUNTASILTA_CONFIG', 'KUNTASILTA_DEMO']
  const ours = Object.keys(environment).filter((name) => /^(KUNTASILTA|KAFKA|SCHEMA_REGISTRY)_/.test(name) && environment[name] !== '' && !read.includes(name))
  return ours.filter((name) => nearest(name, read) !== undefined).map((name) => unknown('environment', name, read))
}

function unknown(place: string, key: string, known: readonly string[]): Problem {
  return problem('KS-SERVICE-CONFIGURATION-UNKNOWN', { place, key, known: nearest(key, known) ?? known.join(', ') })
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
