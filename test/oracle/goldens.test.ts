import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const formats = ['peppol-bis-3', 'peppol-t110', 'finvoice-3.0'] as const

officialRules.describe('the official validators take every golden document', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  for (const format of formats) {
    const folder = join(repositoryRoot, 'test/mappings/formats', format, 'golden')
    // A frame stands before its invoice, so the two are no one XML document.
    const goldens = readdirSync(folder).filter((name) => name.endsWith('.xml') && !name.includes('soap'))
    test.each(goldens)(`${format}: %s`, { timeout: 60_000 }, async (name) => {
      const { xsd, fatal, warnings } = await oracle.validate(readFileSync(join(folder, name)), format)
      expect({ xsd, fatal, warnings }).toEqual({ xsd: [], fatal: [], warnings: [] })
    })
  }
})
