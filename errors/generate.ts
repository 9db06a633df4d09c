import { writeFileSync } from 'node:fs'
import { errorsDocument } from './document.ts'

writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsDocument())
