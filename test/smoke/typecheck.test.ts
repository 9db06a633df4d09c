import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

test('the types hold', { timeout: 120_000 }, async () => {
  const compiler = join(repositoryRoot, 'node_modules/.bin/tsc')
  const complaints = await new Promise<string>((resolve) => {
    execFile(compiler, ['--noEmit', '--pretty', 'false'], { cwd: repositoryRoot, maxBuffer: 10_000_000 }, (_, stdout) => resolve(stdout))
  })
  expect(complaints).toBe('')
})
