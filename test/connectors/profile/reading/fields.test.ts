import { describe, expect, test } from 'vitest'
import { kindIds } from '../../../../connectors/profile/kinds.ts'
import { parseProfile } from '../../../../connectors/profile/parse.ts'
import { documentFormatIds } from '../../../../connectors/profile/schema/flow.ts'
import { render } from '../../../../errors/failure.ts'
import { changed, sampleProfile } from '../sample.ts'

function faults(text: string): readonly string[] {
  return parseProfile(text, 'esimerkki').problems.map((problem) => `${problem.code}: ${render(problem)}`)
}

describe('a field', () => {
  test('the sample has no fault', () => expect(faults(sampleProfile)).toEqual([]))

  test('that is misspelt is named with the nearest known one, and once', () => {
    expect(faults(changed('municipalityCode:', 'municipalityCod:'))).toEqual([
      'KS-PROFILE-UNKNOWN-FIELD: A profile has a field that nobody reads. esimerkki/profile.yaml, line 5: municipalityCod. ' +
        'Known here are municipality, name, municipalityCode, language, buyer, certainty, attachmentHosts, approvedAccounts, ordering, range, shared, systems, flows, receives. Write municipalityCode, or remove the field. Who can act: the integration engineer.',
    ])
  })

  test('deep inside a system is named with its path and line', () => {
    expect(faults(changed('        baseUrl:', '        baseURI:'))).toEqual([
      expect.stringContaining('esimerkki/profile.yaml, line 23: systems.operator.settings.channel.baseURI. Known here are kind, baseUrl,'),
    ])
  })

  test('that nobody knows is named without a guess', () => {
    expect(faults(changed('language: fi\n', '', changed('buyer:\n', 'colour: blue\nlanguage: fi\nbuyer:\n')))).toEqual([expect.stringContaining('Write one of the known fields, or remove the field.')])
  })

  test('that is missing is named with what to write', () => {
    expect(faults(changed('    role: original\n', ''))).toEqual([
      'KS-PROFILE-MISSING-FIELD: A profile lacks a field. esimerkki/profile.yaml, line 26: there is no flows.invoices.role. Add it: one of original, copy. Who can act: the integration engineer.',
    ])
  })

  test.each([
    ['municipalityCode: "999"', 'municipalityCode: 999', 'municipalityCode is 999. Write a text, in quotes where it is all digits.'],
    ['ovts: ["003702057174"]', 'ovts: [003702057174]', 'buyer.ovts.1 is 3702057174. Write a text, in quotes where it is all digits.'],
    ['"0205717-4"', '"0205717-5"', "buyer.businessIds.1 is '0205717-5'. Write a business id (Y-tunnus) nnnnnnn-c with the right check digit."],
    ['kind: operator-rest', 'kind: operator', `Write one of ${kindIds.join(', ')}.`],
    ['format: finvoice-3.0', 'format: finvoice', `flows.invoices.format is 'finvoice'. Write one of ${documentFormatIds.join(', ')}, or layout:`],
    ['format: finvoice-3.0', 'format: layout:../../etc/passwd', 'flows.invoices.format is'],
    ['from: 2025-01-01', 'from: 2025-02-30', "flows.invoices.from is '2025-02-30'. Write a date such as 2026-01-31."],
    ['- term: buyerReference', '- term: buyersReference', 'Write one of buyerReference, project,'],
    ['municipalityCode: "999"', 'municipalityCode: "99"', "municipalityCode is '99'. Write three digits, in quotes."],
    ['- term: buyerReference', '- term: [buyerReference]', "flows.invoices.demands.1.term is [ 'buyerReference' ]. Write at least 2 entries."],
    ['documents: [invoice, creditNote]', 'documents: []', 'flows.invoices.documents is []. Write at least 1 entry.'],
    ['documents: [invoice, creditNote]', 'documents: invoice', "flows.invoices.documents is 'invoice'. Write a list."],
    ['  operator:\n', '  Operator!:\n', "systems.'Operator!' is 'Operator!'. Write a name of 1 to 40 letters"],
    ['baseUrl: env:ESIMERKKI_URL', 'baseUrl: ftp://x', 'systems.operator.settings.channel.baseUrl is'],
    ['    settings:\n', '    lane: {concurrency: 0}\n    settings:\n', 'systems.operator.lane.concurrency is 0. Write a number of at least 1.'],
    ['    settings:\n', '    lane: {deadline: P1M}\n    settings:\n', 'Write a duration such as PT10M (ten minutes) or P14D (14 days).'],
    ['    settings:\n', '    lane: {retry: {jitter: 1.5}}\n    settings:\n', 'systems.operator.lane.retry.jitter is 1.5. Write a number of at most 1.'],
    ['    demands:', '    accounting: ../nokia/accounting.csv\n    demands:', 'Write a file of this folder, such as accounting.csv'],
    ['name:\n  fi: Esimerkki\n  sv: Exempel\n', 'name: Esimerkki\n', "name is 'Esimerkki'. Write fields, one below the other."],
  ])('with a wrong value says what to write: %s → %s', (piece, by, expected) => {
    const found = faults(changed(piece, by))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(expected)
  })

  test('an empty file lacks everything', () => {
    expect(faults('')).toEqual(['KS-PROFILE-VALUE: A field of a profile has a value that it cannot have. esimerkki/profile.yaml, line 1: the whole file is null. Write fields, one below the other. Who can act: the integration engineer.'])
  })

  test('of one file at most fifty faults are reported', () => {
    const many = changed('systems:\n', `systems:\n${Array.from({ length: 80 }, (_, number) => `  s${number}: {}\n`).join('')}`)
    expect(faults(many)).toHaveLength(50)
  })
})
