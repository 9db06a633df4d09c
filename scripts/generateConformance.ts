import { writeFileSync } from 'node:fs'
import { conformancePage } from '../test/suites/systems/page.ts'

writeFileSync(new URL('../docs/systems/conformance.md', import.meta.url), conformancePage())
