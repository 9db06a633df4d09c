import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SystemConnection } from '../../../connectors/ports.ts'
import { recordInbound } from '../../../ledger/inbound.ts'
import { listInbound } from '../../../ledger/reading/lists.ts'
import type { Problem } from '../../../errors/failure.ts'
import { replayUnreadable } from '../../../pipelines/actions/unreadable.ts'
import { applyInboundPass } from '../../../pipelines/feedback/applyInbound.ts'
import { paymentColumns as column, paymentLayout } from '../../harness/paymentLayout.ts'
import { documents, files, flow, oneLane, type ProfileDraft } from '../stage/profiles.ts'
import { message } from '../stage/receiver.ts'
import { invoice } from '../stage/records.ts'
import { setStage, type Stage } from '../stage/stage.ts'

const lane = 'esimerkki/finance'
const layout = paymentLayout([column.invoice, column.amount, column.paid, '{ name: Currency, source: payment.currency, codes: { EUR: E } }'], ['headerRow: false'])
let stage: Stage
beforeEach(async () => {
  stage = await setStage({ profiles: [paying(layout)] })
  const interpret: SystemConnection['interpret'] = ({ channelId, bytes }, formats) => ({ acknowledgements: [], hints: [], documents: formats.flatMap((format) => format.read(channelId, bytes)) })
  Object.assign(stage.receiver(lane), { interpret })
  await stage.take(invoice('1'), invoice('2'))
})
afterEach(() => stage.stop())

/** A municipality whose finance system writes payment files. */
function paying(text: string): ProfileDraft {
  const finance = files({ settings: { channel: { kind: 'folder', path: 'env:NOT_CALLED', pickUp: 'env:NOT_CALLED' } } })
  return {
    ...oneLane(), systems: { operator: documents(), finance }, flows: [flow('invoices', 'operator')],
    receives: [{ name: 'payments', documents: ['payment'], system: 'finance', format: 'layout:layouts/payments.yaml', from: '2025-01-01' }], tables: { 'layouts/payments.yaml': text },
  }
}

const pass = async (): Promise<void> => { while ((await applyInboundPass(stage.context)).again); }
const comes = async (text: string): Promise<void> => {
  await recordInbound(stage.database.pool, 'esimerkki', 'finance', [message('payments_000001.csv', text)], stage.clock.now_ms())
  await pass()
}
const again = async (): Promise<void> => {
  await replayUnreadable({}, { who: 'Maija', why: 'it is mended', at_ms: stage.clock.now_ms() }, stage.context)
  await pass()
}
const kept = async (): Promise<readonly string[]> => (await stage.rows<{ line: string }>(`select concat_ws(' ', place, invoice, amount, state) as line from payments order by place`)).map(({ line }) => line)
const told = async (): Promise<readonly string[]> => (await stage.rows<{ value: Buffer }>(`select value from outbox where type like '%InvoicePaid' order by outbox_no`)).map(({ value }) => {
  const paid = stage.decode(value).value as { readonly invoice: string; readonly amount: { toString(): string } }
  return `${paid.invoice} ${paid.amount.toString()}`
})
const inbound = () => stage.rows<{ state: string; problem: Problem | null }>('select state, problem from inbound')
const rows = '1;10.00;2026-03-20;E\n1;10.00;2026-03-20;M\n2;20.00;2026-03-20;E\n1;10.00;2026-03-20;E\n'

test('the rows of a file that can be read are taken, and the one that cannot is shown with its place', async () => {
  await comes(rows)
  expect(await kept()).toEqual(['1 1 10.00 taken', '3 2 20.00 taken', '4 1 10.00 taken'])
  expect(await inbound()).toMatchObject([{ state: 'unreadable', problem: { code: 'KS-INBOUND-PARTLY-UNREADABLE', parameters: { count: 1, all: 4 }, also: [{ code: 'KS-SYSTEM-LAYOUT-VALUE', parameters: { field: 'Currency', seen: 'M' } }] } }])
  expect(await listInbound(stage.database.pool, { municipality: undefined, system: undefined, most: 5 })).toMatchObject([{ inboundNo: 1, state: 'unreadable' }])
})

test('once the layout is mended the row is taken too, and no other a second time', async () => {
  await comes(rows)
  await again()
  expect(await told()).toEqual(['1 10.00', '2 20.00', '1 10.00'])
  await stage.reprofile(paying(layout.replace('EUR: E', 'EUR: E, SEK: M')))
  await again()
  expect(await kept()).toEqual(['1 1 10.00 taken', '2 1 10.00 taken', '3 2 20.00 taken', '4 1 10.00 taken'])
  expect(await told()).toEqual(['1 10.00', '2 20.00', '1 10.00', '1 10.00'])
  expect(await inbound()).toEqual([{ state: 'applied', problem: null }])
  expect(await stage.rows('select 1 from alarms where closed_at is null')).toEqual([])
})

test('a first row that is its head after all moves the others, and doubles none', async () => {
  await comes(`Invoice;Amount;Paid;Currency\n${rows.replace('M', 'E')}`)
  expect(await kept()).toEqual(['2 1 10.00 taken', '3 1 10.00 taken', '4 2 20.00 taken', '5 1 10.00 taken'])
  await stage.reprofile(paying(layout.replace('headerRow: false', 'headerRow: true')))
  await again()
  expect(await inbound()).toEqual([{ state: 'applied', problem: null }])
  expect(await told()).toHaveLength(4)
  expect(await kept()).toHaveLength(4)
})
