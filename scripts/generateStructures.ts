import { writeFileSync } from 'node:fs'
import { missingForOracle } from '../test/oracle/fetchArtefacts.ts'
import { structureOrigins } from '../test/oracle/structures/origins.ts'
import { structureSource } from '../test/oracle/structures/source.ts'

/** Writes `mappings/rules/ordering/structures` anew from the rule artefacts in force, which it fetches, and the syntax descriptions in the standards folder. `npm run generate:structures` */
const missing = missingForOracle()
if (missing !== undefined) throw new Error(missing)
for (const origin of structureOrigins) {
  writeFileSync(new URL(`../mappings/rules/ordering/structures/${origin.name}.ts`, import.meta.url), structureSource(origin))
}
