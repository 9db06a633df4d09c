import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../harness/repositoryRoot.ts'
import { standards, standardsFolder } from '../../harness/standards.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-validate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const invoice = join(repositoryRoot, 'test/mappings/formats/peppol-bis-3/golden/invoice.xml')

/** A file of the folder with this content. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function validate(args: readonly string[], environment: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/validate/main.ts', ...args], {
    cwd: repositoryRoot, env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The JSON lines of an answer. */
function lines(stdout: string): { file: string; format: string; fired: { id: string; flag: string; terms: string[]; where: string; message: string }[] }[] {
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
}

const withUnknownCurrency = file('currency.xml', readFileSync(invoice, 'utf8').replace('<cbc:DocumentCurrencyCode>EUR', '<cbc:DocumentCurrencyCode>EUX'))

test('a clean invoice is one line, and the exit code 0', () => {
  const { status, stdout, stderr } = validate(['--json', '--rules', 'en16931', invoice])
  expect([status, stderr]).toEqual([0, ''])
  expect(lines(stdout)).toEqual([{ file: invoice, format: 'UBL', fired: [] }])
})

test('a rule that fires is told with its flag, terms, place and message, and the exit code is 1', () => {
  const { status, stdout } = validate(['--json', '--rules=en16931', withUnknownCurrency])
  expect(status).toBe(1)
  const [verdict] = lines(stdout)
  expect(verdict?.fired.find(({ id }) => id === 'BR-CL-04')).toEqual({
    id: 'BR-CL-04', flag: 'fatal', terms: ['BT-5'], where: 'the document', message: expect.stringContaining('EUX'),
  })
  expect(verdict?.fired.filter(({ id }) => !/^(BR|UBL)-/.test(id))).toEqual([])
})

test.each([
  ['fi', 'Toimija: asiakirjan laatija, joka korjaa sen.'],
  ['sv', 'Vem som kan åtgärda: dokumentets utfärdare, som rättar det.'],
  ['en', 'Who can act: the issuer of the document, who corrects it.'],
])('in %s the advice is for whoever wrote the document, who sends us no event', (language, advice) => {
  const [verdict] = lines(validate(['--json', '--rules=en16931', '--language', language, withUnknownCurrency]).stdout)
  expect(verdict?.fired.length).toBeGreaterThan(0)
  for (const { message } of verdict?.fired ?? []) {
    expect(message.endsWith(advice)).toBe(true)
    expect(message).not.toMatch(/\bevent\b|tapahtuma|händelse/)
  }
})

test('folders are searched for XML files, by name, and many files are judged in one call', () => {
  const below = join(folder, 'many', 'below')
  mkdirSync(below, { recursive: true })
  for (const place of ['many/a.xml', 'many/below/b.XML', 'many/c.txt']) cpSync(invoice, join(folder, place))
  const { stdout } = validate(['--json', join(folder, 'many'), withUnknownCurrency])
  expect(lines(stdout).map(({ file: seen }) => seen)).toEqual([join(folder, 'many/a.xml'), join(below, 'b.XML'), withUnknownCurrency])
})

test('what cannot be judged is a line too, with our error, and the others are judged all the same', () => {
  const large = file('large.xml', '')
  truncateSync(large, 100 * 1024 * 1024)
  const files = [join(folder, 'missing.xml'), file('cut.xml', '<Invoice'), file('order.xml', '<Order/>'), large, invoice]
  const { status, stdout } = validate(['--json', '--rules', 'en16931', ...files])
  expect(status).toBe(1)
  expect(lines(stdout).map(({ format, fired }) => [format, fired.map(({ id }) => id)])).toEqual([
    ['unknown', ['KS-MAP-READ-FILE']],
    ['UBL', ['KS-SYSTEM-XML-MALFORMED']],
    ['unknown', ['KS-MAP-READ-ROOT']],
    ['unknown', ['KS-SYSTEM-XML-LIMIT']],
    ['UBL', []],
  ])
})

test('each invoice of a file is judged, and the place says in which a rule fired', () => {
  const framed = readFileSync(join(repositoryRoot, 'test/mappings/formats/finvoice-3.0/golden/credit-note-soap.xml'))
  const teapps = readFileSync(join(repositoryRoot, 'test/mappings/formats/teappsxml-3.0/golden/invoice.xml'), 'latin1')
  const [inner = ''] = /<INVOICE>[^]*<\/INVOICE>/.exec(teapps) ?? []
  const second = (text: string, all: string): Buffer => Buffer.from(all.replace('$', () => text), 'latin1')
  const files = [
    file('frames.xml', Buffer.concat([framed, second(framed.toString('latin1').replace(/(<InvoiceNumber>)[^<]*/, '$1'), '\n$')])),
    file('invoices.xml', second(inner.replace(/(<INVOICE_ID>)[^<]*/, '$1'), teapps.replace('</INVOICES>', () => '$</INVOICES>'))),
  ]
  const { status, stdout } = validate(['--json', '--rules', 'en16931', ...files])
  expect(status).toBe(1)
  for (const { fired } of lines(stdout)) {
    expect(fired.map(({ id, where }) => [id, where])).toContainEqual(['BR-02', 'invoice 2 of the file: the document'])
    expect(fired.filter(({ where }) => where.startsWith('invoice 1'))).toEqual([])
  }
})

test('what no chosen rule is about is not clean, nor is a folder without documents', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const { status, stdout } = validate(['--json', '--rules', 't01', invoice])
  expect([status, lines(stdout).map(({ format, fired }) => [format, fired.map(({ id }) => id)])]).toEqual([1, [['UBL', ['KS-MAP-READ-RULES']]]])
  expect(validate(['--rules', 'en16931', empty])).toMatchObject({ status: 1, stdout: expect.stringContaining('KS-MAP-READ-FOLDER') })
})

test('people read it in the language that they ask for, else that of the environment', () => {
  expect(validate(['--rules', 'en16931', invoice]).stdout).toBe(`${invoice} (UBL): clean\n`)
  expect(validate(['--rules', 'en16931', invoice], { LANG: 'sv_FI.UTF-8' }).stdout).toBe(`${invoice} (UBL): felfri\n`)
  expect(validate(['--rules', 'en16931', '--language', 'fi', invoice], { LANG: 'sv_FI.UTF-8' }).stdout).toBe(`${invoice} (UBL): kunnossa\n`)
})

test('people read of each rule once which it is and where, which document and order it is about, what to do and who can do it', () => {
  const { stdout } = validate(['--language', 'fi', '--rules', 'en16931', withUnknownCurrency])
  const line = stdout.split('\n').find((each) => each.includes('BR-CL-04'))
  expect(line).toBe('  virhe: Lasku 20260017, ostajan tilausnumero 4500012345 (BT-13), myyjän tilausnumero KV-1001 (BT-14). Asiakirjassa on koodi, jota sen koodistossa ei ole (BR-CL-04). '
    + 'Kohta: asiakirja. BT-5 (valuutta): "EUX". Koodisto: ISO 4217. Lähetä asiakirja uudelleen ja käytä koodia, joka on koodistossa ISO 4217. Toimija: asiakirjan laatija, joka korjaa sen.')
  expect(validate(['--language', 'fi', '--rules', 'en16931', join(folder, 'missing.xml')]).stdout).toContain('\n  virhe, KS-MAP-READ-FILE, asiakirja: ')
})

test.each([
  [['--rules', 'peppol', invoice], 'KS-START-OPTION'],
  [['--language', 'de', invoice], 'KS-START-OPTION'],
  [['--colour', invoice], 'KS-START-OPTION-UNKNOWN'],
  [[], 'KS-START-OPTION'],
])('%j is refused', (args, code) => {
  const { status, stdout, stderr } = validate(args)
  expect([status, stdout, stderr.split(':')[0]]).toEqual([1, '', code])
})

test('options that npm kept for itself are not lost', () => {
  expect(validate([invoice], { npm_config_json: 'true', npm_lifecycle_event: 'validate' }).stderr).toContain('npm run validate -- --json')
})

standards.describe('documents of Peppol ordering', () => {
  const example = (name: string): string => join(standardsFolder, 'peppol/examples', name)

  test('say themselves what they are judged as', () => {
    const { status, stdout } = validate(['--json', '--rules', 't01,t16,t19,t76,t110,t111,t116', ...['Order_Example.xml', 'OrderAgreement_Example.xml', 'OrderResponseAdvanced_Example.xml', 'Catalogue_Example.xml', 'InvoiceResponse_Example.xml'].map(example)])
    expect(lines(stdout).map(({ format }) => format)).toEqual(['Peppol T01', 'Peppol T110', 'Peppol T116', 'Peppol T19', 'Peppol T111'])
    expect(lines(stdout).flatMap(({ fired }) => fired.map(({ id }) => id))).toEqual([])
    expect(status).toBe(0)
  })

  test('that name no specification are judged as the transaction that is asked for, else by their root', () => {
    const fragment = file('fragment.xml', '<OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"/>')
    const prefixes = (args: readonly string[]): readonly string[] => [...new Set(lines(validate(['--json', ...args, fragment]).stdout).flatMap(({ fired }) => fired.map(({ id }) => id.slice(0, 'PEPPOL-T110'.length))))]
    expect(prefixes(['--rules', 't110'])).toEqual(['PEPPOL-COMM', 'PEPPOL-T110'])
    expect(prefixes(['--rules', 't01'])).toEqual(['KS-MAP-READ'])
    expect(prefixes([])).toContain('PEPPOL-T76-')
  })

  test('are told with place, terms and what was seen', () => {
    const broken = file('broken-order.xml', readFileSync(example('Order_Example.xml'), 'utf8').replace(/unitCode="\w+"/, 'unitCode="QQ"'))
    const [verdict] = lines(validate(['--json', '--rules', 't01', broken]).stdout)
    expect(verdict?.fired).toEqual([expect.objectContaining({ flag: 'fatal', where: expect.stringMatching(/^\/Order\/cac:OrderLine/), message: expect.stringContaining('QQ'), terms: [expect.stringMatching(/^tir01-/)] })])
  })
})
