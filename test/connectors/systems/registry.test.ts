import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { folderSettingsSchema, httpSettingsSchema, sftpSettingsSchema } from '../../../connectors/channels/settings.ts'
import { systemKind, systemKinds } from '../../../connectors/systems/registry.ts'
import { systemSettingsSchemas, type SystemKindId } from '../../../connectors/systems/settings.ts'
import { catalogue } from '../../../errors/catalogue.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'

const docs = join(repositoryRoot, 'docs/systems')
const page = (name: string): string => readFileSync(join(docs, `${name}.md`), 'utf8')
const ids = Object.keys(systemSettingsSchemas) as SystemKindId[]

/** The paths of all settings, from the JSON Schema; what lies in `channel` is described on the channels' page. */
function paths(schema: z.core.JSONSchema.JSONSchema, prefix = ''): string[] {
  const { properties = {}, oneOf = [] } = schema
  return [
    ...oneOf.flatMap((one) => paths(one as z.core.JSONSchema.JSONSchema, prefix)),
    ...Object.entries(properties).flatMap(([name, inner]) => {
      const deeper = name === 'channel' ? [] : paths(inner as z.core.JSONSchema.JSONSchema, `${prefix}${name}.`)
      return deeper.length > 0 ? deeper : [`${prefix}${name}`]
    }),
  ]
}

describe('the kinds of system', () => {
  test.each(ids)('%s has the settings, the id and the folder that its name says', (id) => {
    expect(systemKinds[id].settings).toBe(systemSettingsSchemas[id])
    expect(systemKind(id).id).toBe(id)
    expect(readdirSync(join(repositoryRoot, 'connectors/systems', id))).toContain('kind.ts')
  })

  test('every kind lies in the table', () => {
    expect(Object.keys(systemKinds).sort()).toEqual([...ids].sort())
  })

  test('refuse what they do not know', () => {
    const channel = { kind: 'folder', path: '/out', archive: '/archive' }
    expect(systemKinds['fixed-position-files'].settings.safeParse({ channel }).success).toBe(true)
    expect(systemKinds['fixed-position-files'].settings.safeParse({ channel, colour: 'blue' }).success).toBe(false)
    expect(systemKinds['fixed-position-files'].settings.safeParse({ channel: { ...channel, path: '' } }).success).toBe(false)
  })

  test.each([
    ['a secret that is no reference', { oauth2: { tokenUrl: 'https://a.example', clientId: 'a', clientSecret: 'secret' } }],
    ['an address that is none', { baseUrl: 'a.example' }],
    ['a subnet that is none', { allowSubnets: ['10.0.0.1'] }],
    ['a time-out of nothing', { timeout_ms: 0 }],
  ])('an HTTP channel refuses %s', (_, changes) => {
    const good = { kind: 'http', baseUrl: 'https://a.example' }
    expect(httpSettingsSchema.safeParse(good).success).toBe(true)
    expect(httpSettingsSchema.safeParse({ ...good, ...changes }).success).toBe(false)
  })

  test.each([
    ['no way to log in', { privateKey: undefined }],
    ['a password in clear', { password: 'secret' }],
    ['no host key', { hostKeys: [] }],
    ['three host keys', { hostKeys: ['env:A', 'env:B', 'env:C'] }],
    ['an MD5 fingerprint', { hostKeys: ['MD5:aa:bb'] }],
    ['a port that is none', { port: 70_000 }],
  ])('an SFTP channel refuses %s', (_, changes) => {
    const good = { kind: 'sftp', host: 'a.example', username: 'us', privateKey: 'env:KEY', hostKeys: [`SHA256:${'a'.repeat(43)}`], folders: { put: '/out' } }
    expect(sftpSettingsSchema.safeParse(good).success).toBe(true)
    expect(sftpSettingsSchema.safeParse({ ...good, ...changes }).success).toBe(false)
  })
})

describe('the pages about them', () => {
  test.each(ids)('docs/systems/%s.md names every setting', (id) => {
    for (const path of paths(z.toJSONSchema(systemSettingsSchemas[id], { io: 'input' }))) expect(page(id)).toContain(`\`${path}\``)
  })

  test.each([
    ['http', httpSettingsSchema],
    ['sftp', sftpSettingsSchema],
    ['folder', folderSettingsSchema],
  ])('docs/systems/channels.md names every setting of %s', (_, schema) => {
    for (const path of paths(z.toJSONSchema(schema, { io: 'input' }))) expect(page('channels')).toContain(`\`${path}\``)
  })

  test('every code that they name exists, and every KS-CHANNEL code is explained', () => {
    const pages = readdirSync(docs).map((name) => readFileSync(join(docs, name), 'utf8')).join('\n')
    const named = new Set([...pages.matchAll(/KS-[A-Z-]*[A-Z]\b/g)].map(([code]) => code))
    expect([...named].filter((code) => !(code in catalogue) && !['KS-SYSTEM', 'KS-SYSTEM-XML'].includes(code))).toEqual([])
    expect(Object.keys(catalogue).filter((code) => code.startsWith('KS-CHANNEL-') && !named.has(code))).toEqual([])
  })

  test('the table of kinds says what the kinds say', () => {
    const table = page('README')
    for (const id of ids) {
      const { recognisesRepeats, sends } = systemKinds[id]
      expect(table).toMatch(new RegExp(`\\| \\[${id}\\]\\(${id}\\.md\\) \\| ${sends} \\| [^|]+ \\| ${recognisesRepeats} \\|`))
    }
  })
})
