import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { readFinvoice } from '../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { readerOf } from '../../../mappings/formats/readers.ts'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import type { StatedInvoice } from '../../../mappings/model/stated.ts'
import { checkInvoice } from '../../../mappings/rules/check.ts'
import { neverFiring } from '../../../mappings/rules/en16931/neverFiring.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import type { RuleSet } from '../../../mappings/rules/rule.ts'
import { rulesOf } from '../../../mappings/rules/sets.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'
import { caseFiles, casesOf } from '../../harness/publishedCases.ts'
import { speechFaults } from '../../harness/speechFaults.ts'
import { standards, standardsFolder } from '../../harness/standards.ts'
import { changedAttachment } from './changedAttachment.ts'
import { brokenFinnish, finnishViolations } from './finnishViolations.ts'
import { invoiceViolations } from './invoiceViolations.ts'
import { brokenUbl, ublViolations } from './ublViolations.ts'

const sets = Object.keys(rulesOf) as RuleSet[]

/** Ids of the rules that fire, for a receiver that has approved no account. */
function firing(invoice: StatedInvoice): readonly string[] {
  return judge(invoice, sets, { accounts: [] }).map(({ rule }) => rule.id)
}

describe('what the model has no place for is found', () => {
  test.each(ublViolations)('$rule: $pattern', (violation) => {
    expect(violation.document).toMatch(violation.pattern)
    expect(firing(readUbl(Buffer.from(violation.document)))).not.toContain(violation.rule)
    expect(firing(readUbl(brokenUbl(violation)))).toContain(violation.rule)
  })
})

describe('what Finvoice and TEAPPSXML do not take is found, and told with what was seen', () => {
  test.each(finnishViolations)('$rule: $pattern', (violation) => {
    const { document, pattern, rule: id, shows } = violation
    expect(document).toMatch(pattern)
    expect(firing(readFinnish(Buffer.from(document, 'latin1')))).not.toContain(id)
    const found = judge(readFinnish(brokenFinnish(violation)), ['finnish']).filter(({ rule }) => rule.id === id)
    const message = found.map(({ problem }) => render(problem, 'en')).join(' ')
    for (const part of shows) expect(message).toContain(part)
    expect(found.length).toBeGreaterThan(0)
    expect(found.flatMap(({ problem }) => speechFaults(problem))).toEqual([])
  })
})

function readFinnish(bytes: Uint8Array): StatedInvoice {
  const reader = readerOf(bytes)
  if (reader === undefined) throw new Error('no reader takes the document')
  return reader.read(bytes)
}

const examples = ['en16931-examples', 'peppol/examples', 'finvoice/examples', 'teapps/examples', 'teapps/extracted']

function* officialDocuments(): Iterable<StatedInvoice> {
  for (const folder of examples) {
    for (const name of readdirSync(join(standardsFolder, folder), { recursive: true, encoding: 'utf8' })) {
      const bytes = /\.xml$/i.test(name) ? readFileSync(join(standardsFolder, folder, name)) : undefined
      const reader = bytes && readerOf(bytes)
      if (reader !== undefined && bytes !== undefined) yield reader.read(bytes)
    }
  }
  for (const file of ['en16931', 'peppol-billing'].flatMap(caseFiles)) for (const { document } of casesOf(file)) yield readUbl(document)
}

standards.test('every rule fires on some published case, official example or violation, but for those that nothing can break', () => {
  const fired = new Set([
    ...[...officialDocuments()].flatMap(firing),
    ...invoiceViolations.flatMap(({ broken }) => checkInvoice(broken(everyTermInvoice), [], { accounts: [] }, 'peppol').map(({ parameters }) => parameters['rule'])),
    ...ublViolations.flatMap((violation) => firing(readUbl(brokenUbl(violation)))),
    ...finnishViolations.flatMap((violation) => firing(readFinnish(brokenFinnish(violation)))),
    ...firing(readFinvoice(changedAttachment)),
  ])
  const silent = Object.values(rulesOf).flat().map(({ id }) => id).filter((id) => !fired.has(id))
  expect(silent).toEqual(Object.keys(neverFiring))
})
