import type { Reading } from './read.ts'
import { sections as table, type Section } from './sections.ts'

/** The effective configuration as YAML for people: every setting with its variable and where its value came from; secrets hidden. */
export function showConfiguration({ origins }: Reading<typeof table>): string {
  const lines = Object.entries(table as Readonly<Record<string, Section>>).flatMap(([name, section]) => [
    `${name}:`,
    ...Object.entries(section).map(([key, setting]) => {
      const { place, shown } = origins.get(`${name}.${key}`) ?? {}
      const fallback = fallbackOf(setting)
      if (place !== undefined) return line(`  ${key}: ${quoted(shown)}`, place)
      return fallback === undefined ? line(`  # ${key}:`, `not set (${setting.variable})`) : line(`  ${key}: ${quoted(fallback)}`, `default (${setting.variable})`)
    }),
  ])
  return `${lines.join('\n')}\n`
}

/** The default of a setting, as a person would write it. */
export function fallbackOf({ schema }: Section[string]): string | undefined {
  const value = schema.parse(undefined)
  if (value === undefined || Array.isArray(value)) return undefined
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function line(setting: string, remark: string): string {
  return `${setting.padEnd(48)} # ${remark}`
}

function quoted(shown: string | undefined): string {
  return shown === undefined ? '' : /^[\w./:@-]+$/.test(shown) ? shown : JSON.stringify(shown)
}
