import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedProfileFiles } from './generated.ts'

for (const [path, text] of generatedProfileFiles()) {
  const at = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  mkdirSync(dirname(at), { recursive: true })
  writeFileSync(at, text)
}
