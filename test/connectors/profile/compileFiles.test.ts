import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { phrase } from '../../../errors/words/words.ts'
import { exampleProfiles, fileFormatOf, loadProfiles } from '../../../connectors/profile/load.ts'
import { addFiles, changed, folderWith } from './sample.ts'

const files = ['profile.yaml', 'accounting.csv', 'layouts/posting.yaml']
const nokia = Object.fromEntries(files.map((file) => [file, readFileSync(join(exampleProfiles, 'nokia', file), 'utf8')]))

async function loadNokia(changes: Readonly<Record<string, string>>) {
  const folder = await folderWith({})
  await addFiles(join(folder, 'nokia'), { ...nokia, ...changes })
  return loadProfiles(folder)
}

test('the layout of a system is found by the name of the system', async () => {
  const { profiles, problems } = await loadNokia({})
  expect(problems).toEqual([])
  expect(fileFormatOf(profiles[0]!, 'posting')?.id).toBe('layout:layouts/posting.yaml')
  expect(fileFormatOf(profiles[0]!, 'einvoice')).toBeUndefined()
  expect(fileFormatOf(profiles[0]!, 'nothing')).toBeUndefined()
})

test('a layout with a fault leaves the profile out, and the fault names the file', async () => {
  const { profiles, problems } = await loadNokia({ 'layouts/posting.yaml': changed('from: 3, length: 6,', 'from: 3, length: 5,', nokia['layouts/posting.yaml']) })
  expect(profiles).toEqual([])
  expect(problems).toEqual([expect.objectContaining({ code: 'KS-PROFILE-LAYOUT-GAP', parameters: expect.objectContaining({ file: expect.stringMatching(/^nokia\/layouts\/posting.yaml, line \d+$/) as string, from: 8, until: 8 }) })])
})

test('a layout that is no sane YAML is refused with its line', async () => {
  const { problems } = await loadNokia({ 'layouts/posting.yaml': `${nokia['layouts/posting.yaml']}layout: twice\n` })
  expect(problems.map(({ code, parameters }) => [code, parameters['reason']])).toEqual([['KS-PROFILE-YAML', phrase('the field {field} stands twice.', { field: 'layout' })]])
})

test('the table of a flow is found by its file', async () => {
  const { profiles } = await loadNokia({})
  expect(profiles[0]?.tables.get('accounting.csv')?.rows.length).toBeGreaterThan(10)
})

const withRange = { 'profile.yaml': `range: range.csv\n${nokia['profile.yaml']?.replace('\ncertainty:\n', '\ncertainty:\n  - path: range.csv\n    status: example\n    note: Invented.\n')}` }

test('the range of a profile is found, and changes its version', async () => {
  const { profiles, problems } = await loadNokia({ ...withRange, 'range.csv': 'article;mostUnitPrice\nPUHELIN;650\n' })
  const { profiles: others } = await loadNokia({ ...withRange, 'range.csv': 'article;mostUnitPrice\nPUHELIN;651\n' })
  expect(problems).toEqual([])
  expect(profiles[0]?.range?.rows).toHaveLength(1)
  expect(others[0]?.version).not.toBe(profiles[0]?.version)
})

test.each([
  ['is not there', {}, 'KS-PROFILE-FILE-MISSING'],
  ['has a column that nobody reads', { 'range.csv': 'price\n650\n' }, 'KS-PROFILE-TABLE-COLUMN'],
  ['has a row that never decides', { 'range.csv': 'article\nA\nAB\n' }, 'KS-PROFILE-TABLE-UNREACHABLE'],
])('a range that %s leaves the profile out', async (_, files, code) => {
  const { profiles, problems } = await loadNokia({ ...withRange, ...files })
  expect(profiles).toEqual([])
  expect(problems.map((one) => one.code)).toEqual([code])
})

test.each([
  ['with a gap', 'classification,account\nTST:4321,4580\n', 'KS-PROFILE-TABLE-GAP'],
  ['with a row that never decides', 'classification,account\n,4580\nTST:4321,4500\n', 'KS-PROFILE-TABLE-UNREACHABLE'],
  ['with two rows for the same days', 'classification,until,account\nTST:4321,2026-01-31,4580\nTST:4321,,4500\n,,4580\n', 'KS-PROFILE-TABLE-OVERLAP'],
  ['without an account', 'classification,vatCode\n,255\n', 'KS-PROFILE-TABLE-COLUMN'],
  ['with a wrong day', 'from,account\n2026-02-30,4580\n', 'KS-PROFILE-TABLE-VALUE'],
  ['that is empty', '', 'KS-PROFILE-TABLE-EMPTY'],
])('a table %s leaves the profile out', async (_, table, code) => {
  const { profiles, problems } = await loadNokia({ 'accounting.csv': table })
  expect(profiles).toEqual([])
  expect(problems.map((problem) => problem.code)).toEqual([code])
})

test('a flow cannot carry what its layout does not', async () => {
  const { problems } = await loadNokia({ 'layouts/posting.yaml': changed('carries: [invoice, creditNote]', 'carries: [invoice]', nokia['layouts/posting.yaml']) })
  expect(problems.map(({ code, parameters }) => [code, parameters['document']])).toEqual([['KS-PROFILE-DOCUMENT-OF-FORMAT', 'creditNote']])
})

test('a layout of files does not go to SAP, nor one of IDocs into files', async () => {
  const folder = await folderWith({})
  const layouts = ['orders', 'order-changes', 'order-responses', 'despatches', 'devices'].map((name) => `layouts/${name}.yaml`)
  const tampere = Object.fromEntries(['profile.yaml', 'accounting.csv', 'suppliers.csv', ...layouts].map((file) => [file, readFileSync(join(exampleProfiles, 'tampere', file), 'utf8')]))
  const swapped = { ...tampere, 'layouts/despatches.yaml': tampere['layouts/devices.yaml'] ?? '', 'layouts/devices.yaml': tampere['layouts/despatches.yaml'] ?? '' }
  await addFiles(join(folder, 'tampere'), swapped)
  const { problems } = await loadProfiles(folder)
  expect(problems.filter(({ code }) => code === 'KS-PROFILE-FORMAT-OF-KIND').map(({ parameters }) => [parameters['kind'], parameters['takes']])).toEqual([
    [{ said: 'sap-idoc' }, phrase('layouts of IDocs (syntax: idoc)')],
    [{ said: 'fixed-position-files' }, phrase('layouts of files (syntax: fixed or csv)')],
  ])
})

test('a table of suppliers that a receiving flow names is checked for it too, and must be there', async () => {
  const names = ['profile.yaml', 'accounting.csv', 'suppliers.csv', 'layouts/units.csv', ...['orders', 'order-changes', 'order-responses', 'despatches', 'devices'].map((name) => `layouts/${name}.yaml`)]
  const tampere = Object.fromEntries(names.map((file) => [file, readFileSync(join(exampleProfiles, 'tampere', file), 'utf8')]))
  const loaded = async (more: object): Promise<readonly (readonly unknown[])[]> => {
    const folder = await folderWith({})
    await addFiles(join(folder, 'tampere'), { ...tampere, ...more })
    return (await loadProfiles(folder)).problems.map(({ code, parameters }) => [code, parameters['field'] ?? parameters['supplier']])
  }
  const received = changed('    suppliers: suppliers.csv\n    from: 2026-10-01\n\n  - name: orderChangesFromSap', '    suppliers: other.csv\n    from: 2026-10-01\n\n  - name: orderChangesFromSap', tampere['profile.yaml'])
  const certain = changed('  - path: suppliers.csv\n', '  - path: other.csv\n    status: example\n    note: Invented.\n  - path: suppliers.csv\n', received)
  expect(await loaded({})).toEqual([])
  expect(await loaded({ 'profile.yaml': certain })).toEqual([['KS-PROFILE-FILE-MISSING', 'receives.ordersFromSap.suppliers']])
  expect(await loaded({ 'profile.yaml': certain, 'other.csv': 'businessId,supplier\n2362180-3,1\n0919156-0,01\n' })).toEqual([['KS-PROFILE-SUPPLIER-TWICE', '01']])
  expect(await loaded({ 'profile.yaml': received, 'other.csv': 'businessId,supplier\n2362180-3,1\n' })).toEqual([['KS-PROFILE-CERTAINTY-MISSING', undefined]])
})

test('a change of a layout is a new version of the profile', async () => {
  const [before, after] = [await loadNokia({}), await loadNokia({ 'layouts/posting.yaml': `${nokia['layouts/posting.yaml']}# changed\n` })]
  expect(before.profiles[0]?.version).not.toBe(after.profiles[0]?.version)
})

test.each([
  ['in a field', [], []],
  ['nowhere', [['source: file.environment, codes: { production: PROD, test: TEST }', 'constant: ""']], ['KS-PROFILE-ENVIRONMENT-UNSEEN']],
  ['by one word for both', [['codes: { production: PROD, test: TEST }', 'codes: { production: ERP, test: ERP }']], ['KS-PROFILE-ENVIRONMENT-UNSEEN']],
  ['in its file name', [['source: file.environment, codes: { production: PROD, test: TEST }', 'constant: ""'], ['fileName: "', 'fileName: "{environment}_']], []],
] as const)('a layout that shows %s whether a file is a test', async (_, changes, codes) => {
  const layout = changes.reduce<string>((text, [piece, by]) => changed(piece, by, text), nokia['layouts/posting.yaml'] ?? '')
  const { problems } = await loadNokia({ 'layouts/posting.yaml': layout })
  expect(problems.map(({ code }) => code)).toEqual(codes)
})

test('a folder that gets documents whose format does not say it needs it in the file name', async () => {
  const folder = await folderWith({})
  const files = Object.fromEntries(['profile.yaml', 'accounting.csv', 'layouts/orders.yaml', 'layouts/answers.yaml'].map((name) => [name, readFileSync(join(exampleProfiles, 'vesilahti', name), 'utf8')]))
  await addFiles(join(folder, 'vesilahti'), { ...files, 'profile.yaml': changed('{environment}_{kind}_{id}.xml', '{kind}_{id}.xml', files['profile.yaml']) })
  expect((await loadProfiles(folder)).problems).toMatchObject([{ code: 'KS-PROFILE-ENVIRONMENT-UNSEEN', parameters: { system: 'reception', format: 'peppol-despatch-advice' } }])
})
