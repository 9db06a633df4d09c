import { writeFileSync } from 'node:fs'
import { formatsPage } from '../mappings/formats/formatsPage.ts'
import { sourcesPage } from '../mappings/formats/layouts/sourcesPage.ts'

writeFileSync(new URL('../docs/formats.md', import.meta.url), formatsPage())
writeFileSync(new URL('../docs/layout-sources.md', import.meta.url), sourcesPage())
