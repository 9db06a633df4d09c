import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systemSettingsSchemas, type SystemKindId } from '../../../connectors/systems/settings.ts'
import { repositoryFiles, repositoryText } from '../../harness/sourceFiles.ts'
import { conformancePage } from '../../suites/systems/page.ts'
import { playNames, plays } from '../../suites/systems/plays.ts'
import { reasonOf, reasons } from '../../suites/systems/reasons.ts'

const kinds = Object.keys(systemSettingsSchemas) as SystemKindId[]
const sources = repositoryFiles().filter((file) => file.startsWith('test/connectors/systems/') && file.endsWith('.test.ts')).map(repositoryText).filter((text) => text.includes('systemSuite('))

/** The channels that the settings of a kind accept. */
function channelsOf(kind: SystemKindId): readonly string[] {
  const { properties = {} } = z.toJSONSchema(systemSettingsSchemas[kind], { io: 'input' })
  const channel = properties['channel'] as z.core.JSONSchema.JSONSchema
  return (channel.oneOf ?? [channel]).map((one) => ((one as z.core.JSONSchema.JSONSchema).properties!['kind'] as z.core.JSONSchema.JSONSchema).const as string)
}

test('docs/systems/conformance.md is what the table says; "npm run generate" writes it', () => {
  expect(repositoryText('docs/systems/conformance.md')).toBe(conformancePage())
})

describe.each(kinds)('%s', (kind) => {
  const rows = playNames.map((name) => plays[name]).filter((play) => play.kind === kind)

  test('has a row for every channel that its settings accept', () => {
    expect([...new Set(rows.map(({ channel }) => channel))].sort()).toEqual([...channelsOf(kind)].sort())
  })

  test('plays through a real OpenSSH server, where it speaks SFTP', () => {
    expect(rows.some(({ server }) => server === 'OpenSSH')).toBe(channelsOf(kind).includes('sftp'))
  })
})

test.each(playNames)('the row "%s" is played by one test', (name) => {
  expect(sources.filter((text) => text.includes(`'${name}'`))).toHaveLength(1)
})

test('every reason is used', () => {
  const used = playNames.flatMap((name) => Object.values(plays[name].without))
  for (const [name] of reasons) expect(used).toContain(name)
})

test('a reason that is not so is told', () => {
  const speaks = { channel: 'http', hasToken: true, isCalledBack: true, letsInUnsigned: false, fetches: true } as const
  for (const [name] of reasons) expect(reasonOf(name).holds(speaks), name).toBe(false)
})
