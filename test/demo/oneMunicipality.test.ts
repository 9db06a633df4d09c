import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashesOf } from './demoFiles.ts'
import { runDemo } from './runDemo.ts'

const limit = 120_000

describe('--municipality nokia', () => {
  test('plays Nokia alone, and another seed is another month', async () => {
    const runs = await Promise.all([runDemo(['--municipality', 'nokia', '--orders', '8', '--seed', '1']), runDemo(['--municipality=nokia', '--orders=8', '--seed=2'])])
    for (const run of runs) {
      expect(run, run.errors).toMatchObject({ exitCode: 0 })
      expect(run.summary().municipalities.map(({ municipality, events }) => [municipality, events > 8])).toEqual([['Nokia', true]])
      expect(hashesOf(run.folder).filter((line) => !/^(nokia|shop)\//.test(line) && !isEmptyList(line) && !isOfCatalogue(line))).toEqual([])
      expect(readdirSync(`${run.folder}/nokia/sent`).sort()).toEqual(['einvoice', 'peppol', 'posting'])
      expect(readFileSync(`${run.folder}/nokia/images/einvoice-invoice.html`, 'utf8')).toContain('<html lang="fi">')
    }
    expect(hashesOf(runs[1].folder)).not.toEqual(hashesOf(runs[0].folder))
  }, limit)
})

/** The catalogue goes to everybody who takes part, and so do the lists of those whom nothing else reached. */
function isOfCatalogue(line: string): boolean {
  return /\/peppol\/(ESIMERKKILUETTELO-|(arrivals|effects)\.jsonl )/.test(line)
}

/** The lists of a receiver that nothing reached. */
function isEmptyList(line: string): boolean {
  return /\/(arrivals|effects)\.jsonl e3b0c44298fc1c14/.test(line)
}

test('--help says what may be asked for, and plays nothing', async () => {
  const run = await runDemo(['--help'])
  expect(run).toMatchObject({ exitCode: 0, errors: '' })
  for (const option of ['--seed', '--orders', '--municipality']) expect(run.out).toContain(`  ${option} `)
  expect(run.out).not.toContain('records')
}, limit)

describe('refuses before it begins', () => {
  test('options that npm kept for itself, and says where they belong', async () => {
    const run = await runDemo(['7'], { npm_config_seed: 'true', npm_lifecycle_event: 'demo' })
    expect(run).toMatchObject({ exitCode: 1, out: '', errors: expect.stringContaining('npm run demo -- --seed') })
  }, limit)

  test('a municipality that has no profile', async () => {
    const run = await runDemo(['--municipality', 'helsinki'])
    expect(run).toMatchObject({ exitCode: 1, out: '', errors: expect.stringContaining('one of hameenkyro, kangasala') })
  }, limit)
})
