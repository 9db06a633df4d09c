import { problem, Failure, type Problem } from '../../errors/failure.ts'
import { phrase, type Words } from '../../errors/words/words.ts'
import { formsOf, type Setting } from './setting.ts'
import { environmentSource, yamlSource, type Environment, type Source, type YamlSource } from './sources.ts'
import type { Section, ValuesOf } from './sections.ts'

/** Where a setting came from. */
export interface Origin {
  /** As people find it: a variable, or file and line; undefined where nothing was given. */
  readonly place: string | undefined
  /** What was given, as it may be shown. */
  readonly shown: string | undefined
}

/** Settings as they were read. */
export interface Reading<Sections extends Readonly<Record<string, Section>>> {
  readonly values: ValuesOf<Sections>
  readonly problems: readonly Problem[]
  /** By section and key, such as `kafka.brokers`. */
  readonly origins: ReadonlyMap<string, Origin>
  readonly yaml: YamlSource | undefined
}

/** Reads sections from the environment, and from the YAML file that KUNTASILTA_CONFIG names; the environment wins. */
export function readSections<Sections extends Readonly<Record<string, Section>>>(sections: Sections, environment: Environment): Reading<Sections> {
  const file = environment['KUNTASILTA_CONFIG']
  const yaml = file ? yamlSource(file) : undefined
  const sources = [environmentSource(environment), ...(yaml === undefined ? [] : [yaml])]
  const origins = new Map<string, Origin>()
  const problems: Problem[] = []
  const values = Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, Object.fromEntries(Object.entries(section).map(([key, setting]) => {
    const read = readSetting(name, key, setting, sources)
    if (read.problem !== undefined) problems.push(read.problem)
    origins.set(`${name}.${key}`, { place: read.place, shown: read.shown })
    return [key, read.value]
  }))]))
  return { values: values as ValuesOf<Sections>, problems, origins, yaml }
}

interface Read {
  readonly value?: unknown
  readonly problem?: Problem
  readonly place?: string
  readonly shown?: string
}

function readSetting(section: string, key: string, setting: Setting<unknown>, sources: readonly Source[]): Read {
  for (const source of sources) {
    const given = formsOf(key, setting).flatMap((form) => {
      const text = source.text(section, form)
      return text === undefined ? [] : [{ form, text, place: source.place(section, form) }]
    })
    const [first, second] = given
    if (first === undefined) continue
    if (second !== undefined) return wrong(second.place, phrase('{place} is given too; one of them is enough', { place: first.place }))
    return parse(setting, first.place, first.form.named === 'file' || setting.given === 'plain' ? first.text : '[secret]', () => (first.form.named === 'file' ? source.file(section, first.form, first.text) : first.text))
  }
  return { value: setting.schema.parse(undefined) }
}

function parse(setting: Setting<unknown>, place: string, shown: string, read: () => string): Read {
  try {
    const parsed = setting.schema.safeParse(read())
    return parsed.success ? { value: parsed.data, place, shown } : wrong(place, phrase('it must be {wanted}', { wanted: setting.wanted }))
  } catch (error) {
    if (error instanceof Failure) return { problem: error.problem, place, shown }
    throw error
  }
}

function wrong(place: string, reason: Words): Read {
  return { problem: problem('KS-SERVICE-CONFIGURATION', { setting: place, reason: reason }), place }
}
