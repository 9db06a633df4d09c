import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProfileStore } from '../../../connectors/profile/store.ts'
import { addFiles, anotherProfile, changed, folderWith, sampleProfile } from './sample.ts'

const addresses = { one: '003702057174', two: '003701577119' } as const

function profile(municipality: keyof typeof addresses, buyer: string, text: string = sampleProfile): string {
  return anotherProfile(municipality, buyer, addresses[municipality], text)
}

const one = profile('one', 'businessIds: ["0205717-4"]\n  ovts: ["003702057174AB"]\n  units: [U1]')
const two = profile('two', 'businessIds: ["0157711-9"]')

async function storeOf(files: Readonly<Record<string, string>>): Promise<ProfileStore> {
  const store = new ProfileStore(await folderWith(files))
  await store.reload()
  return store
}

function inForce(store: ProfileStore): readonly string[] {
  return store.all().map(({ profile: { municipality, language } }) => `${municipality} ${language}`)
}

describe('the profiles in force', () => {
  test('are found by municipality and by every id of their buyers', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    expect(store.byMunicipality('one')?.profile.municipality).toBe('one')
    for (const id of ['0205717-4', '003702057174AB', 'U1']) expect(store.byBuyerId(id)?.profile.municipality).toBe('one')
    for (const id of ['003702057174', '0157711-8', '__proto__', '']) expect(store.byBuyerId(id)).toBeUndefined()
  })

  test('are none before the first reload', () => expect(new ProfileStore().all()).toEqual([]))

  test('change with their files on reload', async () => {
    const store = await storeOf({ 'one/profile.yaml': one })
    const before = store.byMunicipality('one')?.version
    await addFiles(store.folder, { 'one/profile.yaml': changed('buyer:', 'language: sv\nbuyer:', one), 'two/profile.yaml': two })
    expect(await store.reload()).toEqual([])
    expect(inForce(store)).toEqual(['one sv', 'two fi'])
    expect(store.byMunicipality('one')?.version).not.toBe(before)
  })

  test('are those of the last of several reloads asked for at once', async () => {
    const store = await storeOf({ 'one/profile.yaml': one })
    const first = store.reload()
    await addFiles(store.folder, { 'one/profile.yaml': changed('buyer:', 'language: sv\nbuyer:', one) })
    await Promise.all([first, store.reload()])
    expect(inForce(store)).toEqual(['one sv'])
  })

  test('stay where the new one is faulty, and the fault is told', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await addFiles(store.folder, { 'one/profile.yaml': changed('buyer:', 'languag: sv\nbuyer:', one), 'two/profile.yaml': changed('buyer:', 'language: sv\nbuyer:', two) })
    expect((await store.reload()).map(({ code }) => code)).toEqual(['KS-PROFILE-UNKNOWN-FIELD'])
    expect(inForce(store)).toEqual(['one fi', 'two sv'])
    expect(store.byBuyerId('U1')?.profile.municipality).toBe('one')
  })

  test('stay where the whole folder cannot be read', async () => {
    const store = await storeOf({ 'one/profile.yaml': one })
    await rm(store.folder, { recursive: true })
    expect((await store.reload()).map(({ code }) => code)).toEqual(['KS-PROFILE-FOLDER'])
    expect(inForce(store)).toEqual(['one fi'])
  })

  test('go when their folder is gone', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await rm(join(store.folder, 'one'), { recursive: true })
    expect(await store.reload()).toEqual([])
    expect(inForce(store)).toEqual(['two fi'])
    expect(store.byBuyerId('0205717-4')).toBeUndefined()
  })

  test('stay where a change claims a buyer of another', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await addFiles(store.folder, { 'two/profile.yaml': profile('two', 'businessIds: ["0157711-9", "0205717-4"]', changed('buyer:', 'language: sv\nbuyer:')) })
    expect((await store.reload()).map(({ code, parameters }) => [code, parameters['id'], parameters['other']])).toEqual([['KS-PROFILE-BUYER-TWICE', '0205717-4', 'one']])
    expect(inForce(store)).toEqual(['one fi', 'two fi'])
  })

  test('stay where a change claims a buyer that only a faulty profile still holds', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await addFiles(store.folder, { 'one/profile.yaml': 'broken: [', 'two/profile.yaml': profile('two', 'businessIds: ["0157711-9"]\n  units: [U1]') })
    expect((await store.reload()).map(({ code }) => code)).toEqual(['KS-PROFILE-YAML', 'KS-PROFILE-BUYER-TWICE'])
    expect(store.byBuyerId('U1')?.profile.municipality).toBe('one')
    expect(store.byBuyerId('0157711-9')?.profile.buyer.units).toEqual([])
  })

  test('stay where a change makes the receiver of another its buyer: neither is taken over', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await addFiles(store.folder, { 'one/profile.yaml': profile('one', 'businessIds: ["0205717-4"]\n  ovts: ["003701577119"]'), 'two/profile.yaml': changed('buyer:', 'language: sv\nbuyer:', two) })
    expect(new Set((await store.reload()).map(({ code }) => code))).toEqual(new Set(['KS-PROFILE-RECEIVER-SHARED']))
    expect(inForce(store)).toEqual(['one fi', 'two fi'])
    expect(store.byBuyerId('003701577119')).toBeUndefined()
  })

  test('take a buyer over in one reload when the other gives it up', async () => {
    const store = await storeOf({ 'one/profile.yaml': one, 'two/profile.yaml': two })
    await addFiles(store.folder, { 'one/profile.yaml': profile('one', 'businessIds: ["0205717-4"]'), 'two/profile.yaml': profile('two', 'businessIds: ["0157711-9"]\n  units: [U1]') })
    expect(await store.reload()).toEqual([])
    expect(store.byBuyerId('U1')?.profile.municipality).toBe('two')
  })
})
