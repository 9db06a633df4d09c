import { writeFileSync } from 'node:fs'
import { codeListFiles } from '../test/oracle/codelists/lists.ts'
import { codeListSource } from '../test/oracle/codelists/source.ts'
import { missingForOracle } from '../test/oracle/fetchArtefacts.ts'

/** Writes `mappings/rules/codelists` anew from the rule artefacts in force, which it fetches. `npm run generate:codelists` */
const missing = missingForOracle()
if (missing !== undefined) throw new Error(missing)
for (const [file, lists] of Object.entries(codeListFiles)) {
  writeFileSync(new URL(`../mappings/rules/codelists/${file}.ts`, import.meta.url), codeListSource(lists))
}
