import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from './repositoryRoot.ts'

const harness = join(repositoryRoot, 'test/harness')
let folder: string

beforeAll(() => {
  mkdirSync(join(repositoryRoot, 'var'), { recursive: true })
  folder = mkdtempSync(join(repositoryRoot, 'var/closing-line-'))
  write('vitest.config.ts', `
    import { defineConfig } from 'vitest/config'
    export default defineConfig({ test: { include: ['*.case.ts'], reporters: ['default', '${harness}/closingLineReporter.ts'] } })
  `)
  write('good.case.ts', `import { expect, test } from 'vitest'; test('good', () => { expect(1).toBe(1) })`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

/** Runs the folder's tests in a run of their own. */
function runTests(requireAll: boolean): Promise<{ exitCode: number; lines: string[] }> {
  const { REQUIRE_ALL: _, ...environment } = process.env
  const env = { ...environment, ...(requireAll && { REQUIRE_ALL: '1' }), NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(join(repositoryRoot, 'node_modules/.bin/vitest'), ['run', '--root', folder], { env }, (error, stdout) => {
      resolve({ exitCode: error ? Number(error.code) : 0, lines: stdout.trimEnd().split('\n') })
    })
  })
}

test('counts what passed', async () => {
  const { exitCode, lines } = await runTests(false)
  expect([exitCode, lines.at(-1)]).toEqual([0, '1 passed, 0 failed, 0 skipped'])
})

test('counts failed tests, files that do not load and skips, and names the skips with their reasons', async () => {
  write('bad.case.ts', `import { expect, test } from 'vitest'; test('bad', () => { expect(1).toBe(2) })`)
  write('broken.case.ts', `import './not-there.ts'`)
  write('needy.case.ts', `
    import { requirement } from '${harness}/requirement.ts'
    const moon = await requirement('the moon', () => 'it is day')
    moon.test('moonlight', () => undefined)
    moon.describe('tides', () => undefined)
  `)
  const relaxed = await runTests(false)
  expect(relaxed.exitCode).toBe(1)
  expect(relaxed.lines.slice(-3)).toEqual([
    'skipped: needy.case.ts: moonlight (needs the moon: it is day)',
    'skipped: needy.case.ts: tides (needs the moon: it is day)',
    '1 passed, 2 failed, 2 skipped',
  ])
  const strict = await runTests(true)
  expect([strict.exitCode, strict.lines.at(-1)]).toEqual([1, '1 passed, 4 failed, 0 skipped'])
})
