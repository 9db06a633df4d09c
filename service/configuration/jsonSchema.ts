import { sections, type Section } from './sections.ts'
import { formsOf, type Setting } from './setting.ts'

/** The JSON Schema of the YAML file, for editors. */
export function configurationJsonSchema(): unknown {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of Kuntasilta',
    type: 'object', additionalProperties: false,
    properties: Object.fromEntries(Object.entries(sections as Readonly<Record<string, Section>>).map(([name, section]) => [name, {
      type: ['object', 'null'], additionalProperties: false,
      properties: Object.fromEntries(Object.entries(section).flatMap(([key, setting]) => propertiesOf(key, setting))),
    }])),
  }
}

function propertiesOf(key: string, setting: Setting<unknown>): readonly (readonly [string, unknown])[] {
  const { $schema: _, ...json } = setting.json
  return formsOf(key, setting).map((form) => [form.key, {
    description: form.named === 'file' && setting.given === 'secret' ? `A file with ${key}. ${setting.meaning}` : setting.meaning,
    ...(form.named === 'file' ? { type: 'string' } : json),
  }])
}
