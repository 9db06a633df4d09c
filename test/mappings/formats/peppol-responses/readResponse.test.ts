import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPeppolResponse } from '../../../../mappings/formats/peppol-responses/readResponse.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'

const examples = join(standardsFolder, 'peppol/examples')

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'

interface Parts {
  readonly customization?: string
  readonly time?: string
  readonly response?: string
  readonly reference?: string
  readonly lines?: string
  readonly count?: number
}

function answer({ customization = 'urn:peppol:edec:mls:1.0', time = '10:30:00+02:00', response = code('AP'), reference = '<b:ID>delivery-1</b:ID>', lines = '', count = 1 }: Parts): Buffer {
  const one = `<a:DocumentResponse><a:Response>${response}</a:Response><a:DocumentReference>${reference}</a:DocumentReference>${lines}</a:DocumentResponse>`
  return Buffer.from(
    `<ApplicationResponse xmlns="${ubl}ApplicationResponse-2" xmlns:a="${ubl}CommonAggregateComponents-2" xmlns:b="${ubl}CommonBasicComponents-2"><b:CustomizationID>${customization}</b:CustomizationID><b:ID>r1</b:ID>` +
      `<b:IssueDate>2026-11-03</b:IssueDate><b:IssueTime>${time}</b:IssueTime>${one.repeat(count)}</ApplicationResponse>`,
  )
}

function code(of: string): string {
  return `<b:ResponseCode>${of}</b:ResponseCode>`
}

describe('a Message Level Status', () => {
  test.each(['AP', 'AB', 'RE'])('%s names the transmission', (of) => {
    expect(readPeppolResponse(answer({ response: code(of) }))).toEqual({ kind: 'message level status', id: 'r1', at: '2026-11-03T08:30:00.000Z', reasons: { codes: [], requestedActions: [] }, transmissionId: 'delivery-1', code: of })
  })

  test('gathers the reasons of the whole and of its lines', () => {
    const lines = '<a:LineResponse><a:Response><b:ResponseCode>RE</b:ResponseCode><b:Description>BR-CO-15</b:Description><a:Status><b:StatusReasonCode>BV</b:StatusReasonCode></a:Status></a:Response></a:LineResponse>'
    expect(readPeppolResponse(answer({ response: `${code('RE')}<b:Description>Rules broken</b:Description>`, lines })).reasons).toEqual({ codes: ['BV'], requestedActions: [], text: 'Rules broken; BR-CO-15' })
  })

  test.each(['10:30:00', '', '25:99:99Z'])('a time without a zone or sense (%j) is no instant', (time) => {
    expect(readPeppolResponse(answer({ time }))).not.toHaveProperty('at')
  })
})

describe('what cannot be understood is refused', () => {
  test.each<[string, Parts]>([
    ['another customization', { customization: 'urn:fdc:peppol.eu:poacc:trns:catalogue_response:3' }],
    ['no customization', { customization: '' }],
    ['an unknown code', { response: code('OK') }],
    ['no code', { response: '' }],
    ['no reference', { reference: '' }],
    ['two documents', { count: 2 }],
    ['no document', { count: 0 }],
  ])('%s', (_, parts) => {
    expect(() => readPeppolResponse(answer(parts))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-SYSTEM-ACK-CONTENT' }) }))
  })

  test('another document', () => {
    expect(() => readPeppolResponse(Buffer.from('<Invoice/>'))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'KS-SYSTEM-ACK-CONTENT' }) }))
  })
})

standards.test('the official Message Level Response names the envelope and gathers its faults', () => {
  const read = readPeppolResponse(readFileSync(join(examples, 'MessageLevelResponse_Example.xml')))
  expect(read).toMatchObject({ kind: 'message level response', transmissionId: expect.stringMatching(/./), code: 'RE' })
  expect(read.reasons.codes.length).toBeGreaterThan(0)
})

standards.describe('official Invoice Responses', () => {
  const folder = join(examples, 'Invoice reponse use cases')
  const read = (name: string): ReturnType<typeof readPeppolResponse> => readPeppolResponse(readFileSync(join(folder, name)))

  test('every use case is understood', () => {
    const codes = readdirSync(folder).filter((name) => name.endsWith('.xml')).sort().map((name) => `${/uc\d+\w?/.exec(name)?.[0]} ${read(name).code}`)
    expect(codes).toEqual([
      'uc001 IP', 'uc002a IP', 'uc002b IP', 'uc003 AP', 'uc004a RE', 'uc004b RE', 'uc004c RE', 'uc005 CA', 'uc006a UQ', 'uc006b UQ', 'uc006c UQ', 'uc007 PD', 'uc008 AP',
    ])
  })

  test('reasons, the requested action and the clarification come along', () => {
    const example = readPeppolResponse(readFileSync(join(examples, 'InvoiceResponse_Example.xml')))
    expect(example).toEqual({
      kind: 'invoice response', id: 'imrid001', documentNumber: 'inv021', documentKind: 'invoice', code: 'RE',
      reasons: { codes: [], requestedActions: ['NOA'], text: 'VAT Reference not found; BT-48: EU123456789' },
    })
    const asking = readdirSync(folder).find((one) => one.includes('uc004c')) ?? ''
    expect(read(asking).reasons.requestedActions).toEqual(['CNF', 'NIN'])
    const name = readdirSync(folder).find((one) => one.includes('uc006b')) ?? ''
    expect(read(name).reasons.codes.length + read(name).reasons.requestedActions.length).toBeGreaterThan(0)
  })
})
