import { afterEach, expect, test } from 'vitest'
import { apart } from '../../../../mappings/formats/finvoice-3.0/apart.ts'
import { readFinvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { filesOf } from '../../../mappings/formats/zip/unzip.ts'
import { documents, flow, oneLane } from '../../stage/profiles.ts'
import { invoice } from '../../stage/records.ts'
import { setStage, type Stage } from '../../stage/stage.ts'

const content = Buffer.from('%PDF-1.7 lähete')
const attached = invoice('1', { content: { supportingDocuments: [{ id: 'L-1', embedded: { fileName: 'lahete.pdf', mimeType: 'application/pdf', content } }] } })

const bank = { kind: 'bank-channel', environment: 'production', settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED', archive: 'env:NOT_CALLED' } } }
const teapps = documents({ settings: { channel: { kind: 'http', baseUrl: 'env:NOT_CALLED' }, format: 'TEAPPS30' } })

let stage: Stage
afterEach(() => stage.stop())

async function sent(system: object, more: object): Promise<readonly { readonly id: string; readonly bytes: Uint8Array }[]> {
  stage = await setStage({ profiles: [oneLane(system, [flow('invoices', 'operator', more)])] })
  await stage.take(attached)
  await stage.dispatch()
  return stage.receiver().effects
}

test('an attachment of an event goes to a bank in a message of its own after the invoice', async () => {
  const [effect] = await sent(bank, { format: 'finvoice-3.0-soap' })
  expect(apart(effect?.bytes ?? new Uint8Array()).attachments).toBeDefined()
  expect(readFinvoice(effect?.bytes ?? new Uint8Array()).supportingDocuments).toEqual([{ id: 'lahete.pdf', embedded: { fileName: 'lahete.pdf', mimeType: 'application/pdf', content } }])
})

test('and to an operator in a ZIP', async () => {
  const [effect] = await sent(documents(), { format: 'finvoice-3.0-zip' })
  expect(filesOf(effect?.bytes ?? new Uint8Array()).map(({ name }) => name)).toEqual([`${effect?.id}.xml`, `${effect?.id}-attachments.xml`])
})

test('a format without a place for it parks the invoice', async () => {
  expect(await sent(documents(), { format: 'finvoice-3.0' })).toEqual([])
  expect(await stage.states()).toEqual(['1 parked'])
})

test('a flow that attaches the readable image sends it beside the message', async () => {
  const [effect] = await sent(teapps, { format: 'teappsxml-3.0-zip', attachImage: 'sv' })
  const [, image] = filesOf(effect?.bytes ?? new Uint8Array())
  expect(image?.name).toBe(`invoice-${effect?.id}.html`)
  expect(Buffer.from(image?.content ?? []).toString()).toContain('<html lang="sv">')
})
