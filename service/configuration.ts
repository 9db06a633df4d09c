import { Failure, type Problem } from '../errors/failure.ts'
import { contradictions } from './configuration/contradictions.ts'
import { readSections, type Reading } from './configuration/read.ts'
import { sections, type ValuesOf } from './configuration/sections.ts'
import type { Environment } from './configuration/sources.ts'
import { unknownKeys } from './configuration/unknown.ts'

/** What the service is configured by: values by section and key. Everything has a default, so that it starts with nothing set. */
export type Configuration = ValuesOf<typeof sections>

/**
 * Reads the configuration from environment variables and the YAML file that KUNTASILTA_CONFIG names; an empty variable counts
 * as not set. Throws KS-SERVICE-CONFIGURATION, KS-SERVICE-CONFIGURATION-UNKNOWN and KS-PROFILE-YAML: everything that is wrong
 * at once, with variable or line, never with a value.
 */
export function readConfiguration(environment: Environment): Configuration {
  return readWhole(environment).values
}

/** The same with the origin of every setting. */
export function readWhole(environment: Environment): Reading<typeof sections> {
  const reading = readSections(sections, environment)
  const single = [...(reading.yaml === undefined ? [] : unknownKeys(reading.yaml)), ...reading.problems]
  refuse(single.length > 0 ? single : contradictions(reading))
  return reading
}

/** Some sections alone, for programs beside the service. Throws as `readConfiguration`. */
export function readPart<Names extends keyof typeof sections>(names: readonly Names[], environment: Environment): Pick<Configuration, Names> {
  const { values, problems } = readSections(Object.fromEntries(names.map((name) => [name, sections[name]])), environment)
  refuse(problems)
  return values as Pick<Configuration, Names>
}

function refuse([first, ...also]: readonly Problem[]): void {
  if (first !== undefined) throw new Failure({ ...first, ...(also.length > 0 && { also }) })
}
