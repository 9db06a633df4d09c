import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { repositoryFiles, repositoryText } from '../harness/sourceFiles.ts'

const pages = repositoryFiles().filter((file) => file.endsWith('.md'))
const { scripts } = JSON.parse(repositoryText('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

/** The names that headings of a page have in links to them, as code hosts make them. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(/\s/g, '-'))
}

/** Relative links of a page that lead nowhere. */
function brokenLinks(page: string, text: string): readonly string[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target))
  return targets.filter((target) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? join(repositoryRoot, page) : join(repositoryRoot, dirname(page), path)
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor))
  })
}

/** Commands `npm run …` of a page that package.json does not have. */
function unknownScripts(text: string): readonly string[] {
  return [...text.matchAll(/\bnpm run (?:-\S+ )*([a-z][\w:-]*)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts))
}

/** The repository's own files that a page names in code, without a link. */
function missingFiles(text: string): readonly string[] {
  const rooms = new Set(repositoryFiles().filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path = '']) => path).filter((path) => rooms.has(path.split('/')[0]))
  return named.filter((path) => !existsSync(join(repositoryRoot, path)))
}

describe.each(pages)('%s', (page) => {
  const text = repositoryText(page)

  test('links to what exists', () => expect(brokenLinks(page, text)).toEqual([]))
  test('names commands that exist', () => expect(unknownScripts(text)).toEqual([]))
  test('names files that exist', () => expect(missingFiles(text)).toEqual([]))
})

test('these checks find what is wrong', () => {
  expect(brokenLinks('docs/README.md', '[a](nowhere.md) [b](../README.md#nothing-here) [c](../README.md) [d](https://example.org) `[e](x.md)`')).toEqual(['nowhere.md', '../README.md#nothing-here'])
  expect(unknownScripts('`npm run --silent demo -- --seed 1`, `npm run nothing`')).toEqual(['nothing'])
  expect(missingFiles('`docs/README.md` `docs/nothing.md` `nokia/einvoice`')).toEqual(['docs/nothing.md'])
})
