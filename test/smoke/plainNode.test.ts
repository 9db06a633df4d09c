import { stripTypeScriptTypes } from 'node:module'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf } from '../harness/imports.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { repositoryFiles, repositoryText } from '../harness/sourceFiles.ts'

const sources = repositoryFiles().filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

/** Why Node would refuse a file: the test runner accepts more than Node does. */
function refusal(text: string): string | undefined {
  try {
    stripTypeScriptTypes(text)
    return undefined
  } catch (cause) {
    return (cause as Error).message
  }
}

test('plain Node takes every source file: its types can be stripped', () => {
  expect(sources.flatMap((file) => refusal(repositoryText(file)) ?? [])).toEqual([])
})

test('this check refuses what Node refuses', () => {
  expect(refusal('enum Colour { Red }')).toMatch(/enum/)
  expect(refusal('class A { constructor(private readonly b: string) {} }')).toMatch(/parameter property/)
  expect(refusal('namespace N { export const a = 1 }')).toMatch(/namespace/)
})

const libraries = sources.filter((file) => !file.startsWith('test/') && !startsSomething(file))

/** Files that do their work when they are loaded, rather than offer it. */
function startsSomething(file: string): boolean {
  return file.endsWith('/main.ts') || /^(scripts|bench|demo|schemas)\//.test(file) || file === 'vitest.config.ts' || !/^export /m.test(repositoryText(file))
}

test('plain Node links every module that offers something: each import finds its name', { timeout: 60_000 }, async () => {
  expect(libraries.flatMap((file) => importsOf(file)).length).toBeGreaterThan(0)
  const script = `
    for (const file of ${JSON.stringify(libraries.map((file) => join(repositoryRoot, file)))}) {
      try { await import(file) } catch (cause) { console.log(file + ': ' + cause.message) }
    }`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: repositoryRoot })
  expect(stdout).toBe('')
})
