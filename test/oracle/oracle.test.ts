import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { standardsFolder } from '../harness/standards.ts'
import { officialRules, startOracle, type Oracle } from './oracle.ts'

const limit = { timeout: 180_000 }

officialRules.describe('the official validators', () => {
  let oracle: Oracle
  beforeAll(async () => {
    oracle = await startOracle()
  })
  afterAll(() => oracle.stop())

  const example = (path: string): Buffer => readFileSync(join(standardsFolder, path))

  test('find nothing fatal in the official billing examples', limit, async () => {
    const folder = join(standardsFolder, 'peppol/examples/billing')
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const { xsd, fatal } = await oracle.validate(readFileSync(join(folder, file)), 'peppol-bis-3')
      expect({ file, xsd, fatal: fatal.map(({ id }) => id) }).toEqual({ file, xsd: [], fatal: [] })
    }
  })

  test('find nothing fatal in the official order agreement', limit, async () => {
    const { xsd, fatal } = await oracle.validate(example('peppol/examples/OrderAgreement_Example.xml'), 'peppol-t110')
    expect({ xsd, fatal }).toEqual({ xsd: [], fatal: [] })
  })

  test('find a wrong total, by its rule', limit, async () => {
    const text = example('peppol/examples/billing/base-example.xml').toString('utf8')
    const wrong = text.replace(/(<cbc:PayableAmount currencyID="\w+">)[\d.]+/, '$1' + '1.00')
    const { fatal } = await oracle.validate(Buffer.from(wrong), 'peppol-bis-3')
    expect(fatal.map(({ id }) => id)).toContain('BR-CO-16')
  })

  test('find elements in a wrong order by the XSD, and then ask no rules', limit, async () => {
    const text = example('peppol/examples/billing/base-example.xml').toString('utf8')
    const wrong = text.replace(/(<cbc:ID>.*?<\/cbc:ID>)(\s*)(<cbc:IssueDate>.*?<\/cbc:IssueDate>)/, '$3$2$1')
    const { xsd, fatal, warnings } = await oracle.validate(Buffer.from(wrong), 'peppol-bis-3')
    expect(xsd.length).toBeGreaterThan(0)
    expect([...fatal, ...warnings]).toEqual([])
  })

  test('answer many documents at once', limit, async () => {
    const document = example('peppol/examples/billing/base-example.xml')
    const verdicts = await Promise.all(Array.from({ length: 100 }, () => oracle.validate(document, 'peppol-bis-3')))
    expect(verdicts.every(({ xsd, fatal }) => xsd.length + fatal.length === 0)).toBe(true)
  })

  test('read the official Finvoice and TEAPPSXML schemas', limit, async () => {
    const finvoice = await oracle.validate(example('finvoice/examples/3.0/finvoice_30_example.xml'), 'finvoice-3.0')
    expect(finvoice.xsd).toEqual([])
    const notFinvoice = await oracle.validate(Buffer.from('<Finvoice/>'), 'finvoice-3.0')
    expect(notFinvoice.xsd.length).toBeGreaterThan(0)
    const notTeapps = await oracle.validate(Buffer.from('<INVOICE_CENTER><BASE/></INVOICE_CENTER>'), 'teappsxml-3.0')
    expect(notTeapps.xsd.length).toBeGreaterThan(0)
  })
})
