import { writeFileSync } from 'node:fs'
import { configurationJsonSchema } from './configuration/jsonSchema.ts'
import { configurationPage } from './configuration/page.ts'

writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationPage())
writeFileSync(new URL('configuration.schema.json', import.meta.url), `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`)
