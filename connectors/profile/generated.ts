import { z } from 'zod'
import { fieldTables, type FieldSchema } from './fieldTables.ts'
import { profileSchema } from './schema.ts'

/** JSON Schema of a profile as it is written, for editors. */
export function profileJsonSchema(): FieldSchema {
  return { title: 'Profile of a municipality', ...z.toJSONSchema(profileSchema, { io: 'input' }) } as FieldSchema
}

/** Files that follow from the schema, by path in the repository; `npm run generate` writes them. */
export function generatedProfileFiles(): ReadonlyMap<string, string> {
  const schema = profileJsonSchema()
  return new Map([
    ['connectors/profile/profile.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['docs/profile-fields.md', fieldTables(schema)],
  ])
}
