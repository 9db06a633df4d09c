import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../base/clock.ts'
import { cliProgram } from '../../../cli/program.ts'
import { addFiles, changed, folderWith, sampleProfile } from '../../connectors/profile/sample.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

async function check(folder: string | undefined, environment: Readonly<Record<string, string>> = {}) {
  const lines: string[] = []
  const faults: string[] = []
  let failed = false
  await cliProgram({ environment, folder: '/', clock: systemClock, printBytes: () => undefined, print: (line) => lines.push(line), printFault: (line) => faults.push(line), fail: () => (failed = true) }).parseAsync(['profile', 'check', ...(folder === undefined ? [] : [folder])], { from: 'user' })
  return { lines, faults, failed }
}

describe('profile check', () => {
  test('says what each profile does, how much of it is certain, and which variables are not set here', async () => {
    const folder = await folderWith({ 'esimerkki/profile.yaml': sampleProfile })
    expect(await check(folder)).toEqual({
      lines: [
        expect.stringMatching(/^esimerkki [0-9a-f]{12}: invoices as finvoice-3\.0\. 2 of 2 statements about it not verified\.$/),
        'Not set here: env:ESIMERKKI_URL (esimerkki, system operator).',
        '1 profile, no faults.',
      ],
      faults: [],
      failed: false,
    })
    expect((await check(folder, { ESIMERKKI_URL: 'https://example.fi' })).lines).toHaveLength(2)
  })

  test('without a folder follows KUNTASILTA_PROFILES', async () => {
    const folder = await folderWith({ 'esimerkki/profile.yaml': sampleProfile })
    expect((await check(undefined, { KUNTASILTA_PROFILES: folder })).lines).toEqual((await check(folder)).lines)
    expect((await check(undefined)).lines.at(-1)).toBe('9 profiles, no faults.')
  })

  test('names each fault and fails', async () => {
    const folder = await folderWith({ 'esimerkki/profile.yaml': sampleProfile, 'toinen/profile.yaml': changed('role: original', 'roles: original') })
    const { faults, failed } = await check(folder)
    expect(failed).toBe(true)
    expect(faults).toEqual([expect.stringContaining('KS-PROFILE-UNKNOWN-FIELD: A profile has a field that nobody reads. toinen/profile.yaml, line 30: flows.invoices.roles.'), '1 fault; 1 profile without a fault.'])
  })

  test('runs as a person runs it, and ends with 1 after a fault', async () => {
    const folder = await folderWith({ 'esimerkki/profile.yaml': sampleProfile })
    const run = () => spawnSync(process.execPath, [join(repositoryRoot, 'cli/main.ts'), 'profile', 'check', folder], { encoding: 'utf8' })
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('1 profile, no faults.'), stderr: '' })
    await addFiles(folder, { 'esimerkki/profile.yaml': 'municipality: [' })
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('KS-PROFILE-YAML') })
  })
})
