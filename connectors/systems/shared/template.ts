import type { OutgoingTransmission } from '../../ports.ts'

/** What stands in braces in a template of addresses, headers and file names. */
export const templateNames = ['id', 'number', 'kind', 'name', 'environment'] as const
export type TemplateName = (typeof templateNames)[number]

const named = new RegExp(`\\{(${templateNames.join('|')})\\}`, 'g')

/** The names that a template uses. */
export function namesIn(template: string): readonly TemplateName[] {
  return [...template.matchAll(named)].map(([, name]) => name as TemplateName)
}

/** A template with what is true of a transmission; `escape` makes a value fit for its place. */
export function fill(template: string, transmission: OutgoingTransmission, escape: (value: string) => string = (value) => value): string {
  const { id, documentNumber: number, documentKind: kind, name, environment } = transmission
  const values: Readonly<Record<TemplateName, string>> = { id, number, kind, name, environment }
  return template.replace(named, (_, key: TemplateName) => escape(values[key]))
}
