import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVitest } from 'vitest/node'
import LongestFirst, { longFiles } from './longestFirst.ts'
import { repositoryRoot } from './repositoryRoot.ts'

test.each(longFiles)('%s is there', (path) => {
  expect(existsSync(join(repositoryRoot, path))).toBe(true)
})

test('a run begins with the files that take long, whatever their sizes, and has all others too', async () => {
  const vitest = await createVitest('test', { watch: false, root: repositoryRoot })
  try {
    const files = await vitest.globTestSpecifications()
    const sorted = await new LongestFirst(vitest).sort(files)
    expect(sorted.slice(0, longFiles.length).map(({ moduleId }) => moduleId)).toEqual(longFiles.map((path) => join(repositoryRoot, path)))
    expect(new Set(sorted)).toEqual(new Set(files))
  } finally {
    await vitest.close()
  }
})
