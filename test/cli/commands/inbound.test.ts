import { writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { inTransaction } from '../../../ledger/transaction.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { wakeService } from '../../../ledger/actions/act.ts'
import { wakeNames } from '../../../pipelines/wake.ts'
import { houseProfile, startHouse, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const layout = (units: string): string => `
syntax: csv
layout: receipts
carries: [receipt]
encoding: UTF-8
lineEnd: LF
separator: ";"
decimalSeparator: "."
row: line
headerRow: false
fileName: "receipts_{sequence:6}.csv"
assumes: { receipt.stage: received }
columns:
  - { name: Receipt, source: receipt.number, required: true }
  - { name: Order, source: receipt.buyersOrder, required: true }
  - { name: Day, source: receipt.date, date: yyyyMMdd, required: true }
  - { name: Row, source: line.id, required: true }
  - { name: Line, source: line.orderLine, required: true }
  - { name: Quantity, source: line.quantity, decimals: 2, required: true }
  - { name: Unit, source: line.unit, codes: { ${units} }, required: true }
`
const withFiles = (): string => houseProfile().replace('certainty:\n', `certainty:
  - { path: receives, status: example, note: Invented. }
  - { path: layouts/receipts.yaml, status: example, note: Invented. }
`).replace('flows:\n', `  files:
    kind: generic-drop
    environment: production
    settings:
      channel: { kind: folder, path: /nowhere, pickUp: /nowhere/out }
receives:
  - { name: receipts, documents: [receipt], system: files, format: "layout:layouts/receipts.yaml", from: 2025-01-01 }
flows:
`)

/** The files of the house's profile as they shall be from now on, also for the service that runs. */
async function reprofile(units: string): Promise<void> {
  await mkdir(join(house.folder, 'esimerkki/layouts'), { recursive: true })
  await writeFile(join(house.folder, 'esimerkki/layouts/receipts.yaml'), layout(units))
  await house.writeProfile(withFiles())
  expect(await house.profiles.reload()).toEqual([])
}

async function comes(name: string, text: string): Promise<void> {
  await inTransaction(house.database.pool, async (client) => {
    await recordInbound(client, 'esimerkki', 'files', [{ channelId: name, mediaType: 'text/csv', bytes: Buffer.from(text) }], house.clock.now_ms())
    await wakeService(client, [wakeNames.inbound])
  })
  await house.settled()
}

test('a file that cannot be read is listed, tried against a mended layout, applied once more, or dismissed', async () => {
  house = await startHouse()
  await reprofile('C62: KPL')
  await comes('receipts_000001.csv', 'GR-1;4500;20260302;1;10;2.00;KPL\nGR-2;4500;20260302;1;10;2.00;PKT\n')
  await comes('receipts_000002.csv', 'hello')
  const listed = (await house.run('list')).text
  expect(listed).toMatch(/inbound\/1 +unreadable +esimerkki\/files .*\n.*KS-INBOUND-PARTLY-UNREADABLE: .*Of the 2 in inbound\/1 from esimerkki\/files these are 1/)
  expect(listed).toContain('row 2: Unit (column 7) is "PKT"')
  expect(listed).toMatch(/esimerkki\/files .*\n.*KS-INBOUND-UNREADABLE: .*There are 2 from esimerkki\/files/)
  expect((await house.act('dismiss', 'inbound', 'inbound/2')).lines).toEqual(['inbound/2: dismissed. Its bytes stay in the ledger.'])
  expect((await house.run('show', 'inbound/2')).text).toMatch(/unreadable, received .*, dismissed [\s\S]*Testaaja: dismiss/)

  expect((await house.run('replay', 'inbound', '1', '--dry-run')).text).toMatch(/^inbound\/1 from esimerkki\/files: 1 documents and 0 answers can be read, but:\n {2}KS-SYSTEM-LAYOUT-VALUE/)
  await reprofile('C62: KPL, PK: PKT')
  expect((await house.run('replay', 'inbound', '--all', '--dry-run')).lines).toEqual(['inbound/1 from esimerkki/files: 2 documents and 0 answers can be read.'])
  expect((await house.act('replay', 'inbound', '--lane', 'esimerkki/files')).lines).toEqual(['inbound/1 from esimerkki/files is applied once more.'])
  await house.settled()
  expect((await house.database.pool.query('select number, state from inbound_documents order by place')).rows).toEqual([{ number: 'GR-1', state: 'unmatched' }, { number: 'GR-2', state: 'unmatched' }])
  expect((await house.run('list', '--state', 'alarms')).text).toBe('Nothing.')
  expect((await house.act('replay', 'inbound', '--all')).lines).toEqual(['No message is unreadable.'])
})

test('which messages are meant is said in one way', async () => {
  house = await startHouse()
  for (const [given, code] of [[[], 'KS-START-OPTION-UNKNOWN'], [['1', '--all'], 'KS-START-OPTION-UNKNOWN'], [['--lane', 'esimerkki'], 'KS-START-OPTION'], [['7'], 'KS-ACTION-NOT-FOUND'], [['x'], 'KS-ACTION-NOT-FOUND']] as const) {
    expect((await house.act('replay', 'inbound', ...given)).faults).toContain(`${code}:`)
  }
  expect((await house.run('replay', 'inbound', '--all')).faults).toContain('KS-ACTION-WHO-WHY')
})
