import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadProfiles } from '../../../connectors/profile/load.ts'
import { render } from '../../../errors/failure.ts'
import { anotherProfile, changed, folderWith, sampleProfile } from './sample.ts'

const second = anotherProfile('toinen', 'businessIds: ["0157711-9"]', '003701577119')

async function load(files: Readonly<Record<string, string>>) {
  const { profiles, problems } = await loadProfiles(await folderWith(files))
  return { ids: profiles.map(({ profile }) => profile.municipality), faults: problems.map((problem) => `${problem.code}: ${render(problem)}`), profiles }
}

describe('a folder of profiles', () => {
  test('gives every faultless profile, and a clear error for each fault of the others', async () => {
    const { ids, faults } = await load({
      'esimerkki/profile.yaml': sampleProfile,
      'rikki/profile.yaml': 'municipality: rikki\nname: [',
      'README.md': 'no profile',
      'drafts/notes.txt': 'no profile either',
    })
    expect(ids).toEqual(['esimerkki'])
    expect(faults).toEqual([expect.stringContaining('KS-PROFILE-YAML: A file is not readable YAML. rikki/profile.yaml, line 2')])
  })

  test('that is not there, or is empty, is an error', async () => {
    expect((await loadProfiles('/nowhere/at/all')).problems).toEqual([{ code: 'KS-PROFILE-FOLDER', parameters: { folder: '/nowhere/at/all', reason: { said: 'ENOENT' } } }])
    expect((await load({ 'profile.yaml': sampleProfile })).faults).toEqual([expect.stringMatching(/^KS-PROFILE-FOLDER-ABOVE: .*Give the folder above: \/.*\.$/)])
    expect((await load({})).faults).toEqual([expect.stringContaining('KS-PROFILE-NONE')])
  })

  test('may hold links, as mounted configuration does', async () => {
    const folder = await folderWith({ '..data/esimerkki/profile.yaml': sampleProfile })
    await symlink(join('..data', 'esimerkki'), join(folder, 'esimerkki'))
    expect((await loadProfiles(folder)).profiles.map(({ profile }) => profile.municipality)).toEqual(['esimerkki'])
  })

  test('does not route a buyer that two profiles claim', async () => {
    const { ids, faults } = await load({ 'esimerkki/profile.yaml': sampleProfile, 'kolmas/profile.yaml': changed('municipality: esimerkki', 'municipality: kolmas'), 'toinen/profile.yaml': second })
    expect(ids).toEqual(['toinen'])
    expect(faults).toEqual([
      expect.stringContaining('kolmas/profile.yaml: 0205717-4 is also claimed by esimerkki.'),
      expect.stringContaining('kolmas/profile.yaml: 003702057174 is also claimed by esimerkki.'),
    ])
  })

  test('does not let a copied profile send to the municipality that it was copied from', async () => {
    const copied = changed('municipality: esimerkki', 'municipality: kolmas', changed('businessIds: ["0205717-4"]\n  ovts: ["003702057174"]', 'businessIds: ["0157711-9"]'))
    const { ids, faults } = await load({ 'esimerkki/profile.yaml': sampleProfile, 'kolmas/profile.yaml': copied })
    expect(ids).toEqual(['esimerkki'])
    expect(faults).toEqual([
      expect.stringContaining('kolmas/profile.yaml: flows.invoices.receiver is 003702057174, which esimerkki has as its buyer or receiver.'),
      expect.stringContaining('kolmas/profile.yaml: env:ESIMERKKI_URL; esimerkki refers to the same.'),
    ])
  })

  test('may share what each of them lists, and nothing that only one lists', async () => {
    const together = (text: string): string => changed('systems:', 'shared: ["003799999992", "env:OPERATOR_URL"]\nsystems:', text)
    const one = changed('- id: "003702057174"', '- id: "003799999992"', changed('env:ESIMERKKI_URL', 'env:OPERATOR_URL'))
    const other = anotherProfile('toinen', 'businessIds: ["0157711-9"]', '003799999992').replace('env:TOINEN_URL', 'env:OPERATOR_URL')
    expect((await load({ 'esimerkki/profile.yaml': together(one), 'toinen/profile.yaml': together(other) })).faults).toEqual([])
    expect((await load({ 'esimerkki/profile.yaml': one, 'toinen/profile.yaml': together(other) })).faults.map((fault) => fault.split(':')[0])).toEqual([
      'KS-PROFILE-RECEIVER-SHARED', 'KS-PROFILE-RECEIVER-SHARED', 'KS-PROFILE-REFERENCE-SHARED',
    ])
  })

  test('with a file that is missing, no file, too large or no text', async () => {
    const { faults } = await load({
      'a/profile.yaml': changed('municipality: esimerkki', 'municipality: a', changed('    demands:', '    accounting: accounting.csv\n    demands:', changed('path: flows.invoices', 'path: accounting.csv\n    status: example\n    note: x\n  - path: flows.invoices'))),
      'b/profile.yaml/inside': 'a folder',
      'c/profile.yaml': `# ${'x'.repeat(300_000)}\n${sampleProfile}`,
    })
    expect(faults).toEqual([
      expect.stringContaining('KS-PROFILE-FILE-MISSING: A profile names a file that its folder does not have. a/profile.yaml, line 48: flows.invoices.accounting names accounting.csv.'),
      expect.stringContaining('KS-PROFILE-FILE: A file of a profile cannot be read. b/profile.yaml; the system says: it is not an ordinary file.'),
      expect.stringContaining('KS-PROFILE-TOO-LARGE: A profile is too large. c/profile.yaml has 301'),
    ])
  })
})

test('the version of a profile follows its content', async () => {
  const one = await load({ 'esimerkki/profile.yaml': sampleProfile, 'esimerkki/notes.md': 'a' })
  const same = await load({ 'esimerkki/profile.yaml': sampleProfile, 'esimerkki/notes.md': 'b' })
  const other = await load({ 'esimerkki/profile.yaml': `${sampleProfile}# changed\n` })
  expect(one.profiles[0]?.version).toMatch(/^[0-9a-f]{64}$/)
  expect(same.profiles[0]?.version).toBe(one.profiles[0]?.version)
  expect(other.profiles[0]?.version).not.toBe(one.profiles[0]?.version)
})
