import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatedProfileFiles } from '../../../connectors/profile/generated.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

test.each([...generatedProfileFiles()])('%s is what the schema says; "npm run generate" writes it', (path, text) => {
  expect(readFileSync(join(repositoryRoot, path), 'utf8')).toBe(text)
})
