import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import type { AvroRecord } from '../../../schemas/avroSchema.ts'
import { currentSchemaId, encodeEvent } from '../../../schemas/codec.ts'
import type { EventType } from '../../../schemas/generated/events.ts'
import { writeRecord } from '../../../schemas/record.ts'
import { keptVersions, readerSchemas } from '../../../schemas/repository.ts'
import { simpleNameOf } from '../../../schemas/topics.ts'
import { sampleOf } from '../../harness/avroSample.ts'
import { creditNoteIssued, invoiceIssued, orderPlaced } from '../../harness/events.ts'
import { machineNode, onMachine } from '../../harness/machineNode.ts'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'
import { randomFrom } from '../randomFrom.ts'
import { installContract } from './installed.ts'

/** The package, as far as it is tested from within; its types are checked as a shop would. */
interface Contract {
  encode(type: string, value: unknown, schemaId?: number): Buffer
  decode(bytes: Buffer, writerSchema?: object): { readonly type: string; readonly value: Record<string, unknown> }
  recordOf(type: string, value: unknown, attributes: object): unknown
}

machineNode.describe('the npm package for shops', () => {
  let folder: string
  let project: string
  let contract: Contract

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kuntasilta-contract-'))
    project = await installContract(folder)
    contract = (await import(pathToFileURL(join(project, 'node_modules/kuntasilta-contract/index.js')).href)) as Contract
  }, 240_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test("runs on the machine's Node.js, as a module and from CommonJS", async () => {
    const text = JSON.stringify(asTexts(invoiceIssued(2)))
    const program = `
      const type = 'fi.kuntasilta.shop.InvoiceIssued'
      const bytes = contract.encode(type, ${text})
      console.log(JSON.stringify({ bytes: bytes.toString('hex'), payable: contract.decode(bytes).value.invoice.totals.payable }))`
    await writeFile(join(project, 'module.js'), `import * as contract from 'kuntasilta-contract'\n${program}`)
    await writeFile(join(project, 'common.cjs'), `const contract = require('kuntasilta-contract')\n${program}`)
    const expected = { bytes: encodeEvent('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(2)).toString('hex'), payable: '502.00' }
    for (const file of ['module.js', 'common.cjs']) expect(JSON.parse(await onMachine(project, 'node', [file])), file).toEqual(expected)
  })

  test('has types that TypeScript takes, and that refuse what does not fit', async () => {
    await writeFile(join(project, 'shop.ts'), `
      import { decode, encode, recordOf, type EventDraft, type InvoiceDelivered } from 'kuntasilta-contract'
      const invoice: EventDraft<'fi.kuntasilta.shop.InvoiceIssued'> = { story: 's', invoice: { number: '1', totals: { payable: '1.00' }, lines: [{ id: '1' }] } }
      const { topic, key }: { topic: string; key: string } = recordOf('fi.kuntasilta.shop.InvoiceIssued', invoice, { id: '1', source: 'urn:shop', time: '2026-01-31T12:00:00Z' })
      const { type, value } = decode(encode('fi.kuntasilta.shop.InvoiceIssued', invoice))
      if (type === 'fi.kuntasilta.municipal.InvoiceDelivered') { const delivered: InvoiceDelivered = value; console.log(delivered.invoice, topic, key) }
      // @ts-expect-error amounts are texts
      encode('fi.kuntasilta.shop.InvoiceIssued', { story: 's', invoice: { totals: { payable: 1 } } })
      // @ts-expect-error the story is obligatory
      encode('fi.kuntasilta.shop.InvoiceIssued', { invoice: {} })
      // @ts-expect-error there is no such field
      encode('fi.kuntasilta.shop.InvoiceIssued', { story: 's', invoise: {} })
      // @ts-expect-error there is no such event
      encode('fi.kuntasilta.shop.InvoiceIsued', { story: 's' })`)
    const tsc = join(repositoryRoot, 'node_modules/typescript/bin/tsc')
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--typeRoots', join(repositoryRoot, 'node_modules/@types'), '--types', 'node']
    const checked = await promisify(execFile)(process.execPath, [tsc, ...options, 'shop.ts'], { cwd: project }).catch((error: unknown) => error as { stdout: string })
    expect(checked.stdout).toBe('')
  }, 60_000)

  test.each([...readerSchemas.keys()])('writes %s byte for byte as the service does, and reads it', (type) => {
    expect(contract.encode(type, { story: 's' }).toString('hex')).toBe(encodeEvent(type as EventType, { story: 's' } as never).toString('hex'))
    for (let seed = 1; seed <= 20; seed += 1) {
      const value = withSmallNumbers(sampleOf(readerSchemas.get(type) as AvroRecord, randomFrom(seed)))
      const bytes = encodeEvent(type as EventType, value as never)
      expect(contract.encode(type, asTexts(value)).equals(bytes), `seed ${seed}`).toBe(true)
      expect(contract.encode(type, contract.decode(bytes).value).equals(bytes), `seed ${seed}`).toBe(true)
    }
  })

  test.each([['OrderPlaced', orderPlaced(1)], ['InvoiceIssued', invoiceIssued(1)], ['CreditNoteIssued', creditNoteIssued(1)]] as const)('makes the record of %s that the service would', (name, draft) => {
    const type = `fi.kuntasilta.shop.${name}` as const
    const attributes = { id: '1', source: 'urn:shop', time: '2026-01-31T12:00:00.000Z', subject: '10001', correlationId: 'c' }
    expect(contract.recordOf(type, asTexts(draft), attributes)).toEqual(writeRecord(type, draft as never, attributes))
  })

  test('holds the schemas as they are registered', async () => {
    for (const type of readerSchemas.keys()) {
      const name = simpleNameOf(type)
      expect(await readFile(join(project, `node_modules/kuntasilta-contract/schemas/${name}.avsc`), 'utf8')).toBe(keptVersions(name).at(-1)?.text)
    }
  })

  test('reads a record of another version of the schema', () => {
    const type = 'fi.kuntasilta.shop.InvoiceIssued'
    const schema = readerSchemas.get(type) as AvroRecord
    const older = { ...schema, fields: schema.fields.filter(({ name }) => name === 'story' || name === 'storyVersion') }
    const bytes = Buffer.concat([Buffer.from([0, 0, 0, 3, 231]), Buffer.from([2, 0x73, 6])])
    expect(contract.decode(bytes, older)).toMatchObject({ type, value: { story: 's', storyVersion: 3, invoice: { currency: 'EUR', totals: { payable: '0.00' } } } })
    expect(() => contract.decode(bytes)).toThrow('The schema id 999 is not in this version of the contract')
  })

  test('refuses what does not fit, naming every field', () => {
    const type = 'fi.kuntasilta.shop.InvoiceIssued'
    expect(() => contract.encode(type, { story: 's', invoice: { issueDate: '2026-02-30', totals: { payable: '1.001', tax: 1.5 }, lines: [{ quantitty: '1' }] } })).toThrow(
      /invoice\.issueDate \("2026-02-30"\), invoice\.totals\.(payable \("1\.001"\)|tax \(1\.5\)), invoice\.totals\.(payable \("1\.001"\)|tax \(1\.5\)), invoice\.lines\.0.*quantitty/,
    )
    expect(() => contract.encode('fi.kuntasilta.shop.Nothing', { story: 's' })).toThrow('The contract has no event type')
    expect(() => contract.decode(Buffer.from('{"story": "s"}'))).toThrow('Confluent wire format')
    expect(contract.encode(type, { story: 's' }).readUInt32BE(1)).toBe(currentSchemaId(type))
    expect(contract.encode(type, { story: 's' }, 4711).readUInt32BE(1)).toBe(4711)
  })
})

/** A value as the package takes it: numbers of 64 bits as numbers, amounts as texts. */
function asTexts(value: unknown): unknown {
  if (value instanceof Decimal) return value.toString()
  if (typeof value === 'bigint') return Number(value)
  return eachPart(value, asTexts)
}

/** The package takes numbers of 64 bits as JavaScript's, which are exact up to 2^53. */
function withSmallNumbers(value: unknown): unknown {
  return typeof value === 'bigint' ? value % 1_000_000n : eachPart(value, withSmallNumbers)
}

function eachPart(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null || value instanceof Decimal || Buffer.isBuffer(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each)]))
}
