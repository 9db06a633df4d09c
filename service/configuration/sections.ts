import { bus } from './sections/bus.ts'
import { http, operations } from './sections/servers.ts'
import { alarms, traces } from './sections/telling.ts'
import { database, service } from './sections/service.ts'
import type { Setting } from './setting.ts'

/** A section of the YAML file: settings by key. */
export type Section = Readonly<Record<string, Setting<unknown>>>

/** Everything that can be configured. */
export const sections = { database, service, ...bus, http, operations, alarms, traces } as const satisfies Readonly<Record<string, Section>>

/** The values of some sections. */
export type ValuesOf<Sections extends Readonly<Record<string, Section>>> = {
  readonly [Name in keyof Sections]: { readonly [Key in keyof Sections[Name]]: Sections[Name][Key] extends Setting<infer Value> ? Value : never }
}
