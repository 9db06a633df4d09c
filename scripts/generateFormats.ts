import { writeFileSync } from 'node:fs'
import { formatsPage } from '../mappings/formats/formatsPage.ts'

writeFileSync(new URL('../docs/formats.md', import.meta.url), formatsPage())
