import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from './generated.ts'

for (const [path, text] of generatedFiles()) {
  const at = fileURLToPath(new URL(`../${path}`, import.meta.url))
  mkdirSync(dirname(at), { recursive: true })
  writeFileSync(at, text)
}
