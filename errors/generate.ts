import { writeFileSync } from 'node:fs'
import { errorPages, errorsDocument } from './document.ts'
import { languages } from './language.ts'

for (const language of languages) writeFileSync(new URL(`../docs/${errorPages[language]}`, import.meta.url), errorsDocument(language))
