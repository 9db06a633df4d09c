import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exampleProfiles, loadProfiles } from '../../../connectors/profile/load.ts'
import { documentFormatIds } from '../../../connectors/profile/schema/flow.ts'
import { render } from '../../../errors/failure.ts'
import { domain, domainFolder } from '../../harness/standards.ts'

const { profiles, problems } = await loadProfiles()
const all = profiles.map(({ profile }) => profile)

/** Municipalities that have something, by what they have. */
function municipalitiesBy(values: (profile: (typeof all)[number]) => readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(Object.groupBy(all.flatMap((profile) => [...new Set(values(profile))]), (value) => value)).map(([value, found]) => [value, found?.length ?? 0]))
}

describe('the nine examples', () => {
  test('have no fault', () => {
    expect(problems.map((each) => render(each))).toEqual([])
    expect(all.map(({ municipality }) => municipality)).toEqual(['hameenkyro', 'kangasala', 'lempaala', 'nokia', 'orivesi', 'pirkkala', 'tampere', 'vesilahti', 'ylojarvi'])
  })

  test('use the kinds of system that carry invoices at least twice, all others once', () => {
    const counts = municipalitiesBy(({ systems }) => Object.values(systems).map(({ kind }) => kind))
    for (const kind of ['operator-rest', 'bank-channel', 'peppol-access-point', 'fixed-position-files']) expect(counts[kind], kind).toBeGreaterThanOrEqual(2)
    for (const kind of ['operator-zip', 'cxml', 'p2p-rest', 'sap-odata', 'sap-idoc', 'generic-http', 'generic-drop']) expect(counts[kind], kind).toBeGreaterThanOrEqual(1)
  })

  test('use every format but those in a ZIP at least twice, TEAPPSXML and those of purchasing systems once, fixed positions by SFTP and by folder', () => {
    const counts = municipalitiesBy(({ flows, systems }) =>
      flows.map(({ format, system: name }) => {
        const system = systems[name]
        return system?.kind === 'fixed-position-files' ? `layout by ${system.settings.channel.kind}` : format
      }),
    )
    for (const format of [...documentFormatIds.filter((id) => !/^(teappsxml|cxml|p2p|sap)/.test(id) && !id.endsWith('-zip')), 'layout by sftp', 'layout by folder']) expect(counts[format], format).toBeGreaterThanOrEqual(2)
    for (const format of ['teappsxml-3.0', 'cxml', 'p2p-rest', 'sap-odata']) expect(counts[format], format).toBe(1)
  })

  test('let an editor find the schema', () => {
    for (const { folder } of profiles) expect(readFileSync(join(folder, 'profile.yaml'), 'utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=../../profile/profile.schema.json')
  })

  test('name every secret and every place by reference, under the name of their municipality', () => {
    for (const { municipality, systems } of all) {
      const texts = Object.values(systems).flatMap(({ settings }) => textsIn(settings.channel))
      for (const text of texts.filter((one) => !['http', 'sftp', 'folder'].includes(one))) expect(text).toMatch(new RegExp(`^env:${municipality.toUpperCase()}_[A-Z_]+$`))
    }
  })

  test('send real documents only to addresses that are verified', () => {
    for (const { municipality, flows, certainty } of all) {
      const real = flows.filter(({ environment, documents }) => environment === 'production' && documents.includes('invoice')).filter(({ role }) => role === 'original')
      const verified = certainty.some(({ path, status }) => path === 'flows.invoices.receiver' && status === 'verified')
      expect(real.length > 0, municipality).toBe(verified)
    }
  })

  test('refuse an invoice without the reference that most of them demand', () => {
    const demanding = all.filter(({ flows }) => flows.some(({ demands }) => demands.some(({ term, when }) => term === 'buyerReference' && when === 'always')))
    expect(demanding.length).toBeGreaterThanOrEqual(5)
    expect(all.flatMap(({ flows }) => flows.flatMap(({ references }) => references.flatMap(({ from }) => from))).filter((source) => source.startsWith('constant:'))).toEqual([])
  })
})

domain.describe('the facts of the nine examples', () => {
  test('are those of the public sources', () => {
    const rows: readonly Record<string, string>[] = parse(readFileSync(join(domainFolder, 'municipalities.csv')), { columns: true })
    expect(all.map(({ name, municipalityCode, buyer }) => [name.fi, name.sv, municipalityCode, buyer.businessIds[0], buyer.ovts[0]]).sort()).toEqual(
      rows.map((row) => [row['nimi_fi'], row['nimi_sv'], row['kuntanumero'], row['y_tunnus'], row['ovt_derived']]).sort(),
    )
    for (const row of rows) {
      const profile = all.find(({ municipalityCode }) => municipalityCode === row['kuntanumero'])
      const receiver = profile?.certainty.find(({ path }) => path === 'flows.invoices.receiver')
      const address = profile?.flows.find((flow) => flow.name === 'invoices')?.receiver[0]
      expect(receiver?.status === 'verified', row['nimi_fi']).toBe(row['einvoice_address_status'] === 'VERIFIED')
      if (row['einvoice_address_status'] === 'VERIFIED') expect([address?.id, address?.intermediator]).toEqual([row['einvoice_address'], row['operator_id']])
    }
  })
})

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

test('the folder of the examples is the default', () => expect(exampleProfiles).toMatch(/connectors[/\\]municipalities$/))
