import { layoutFormat } from '../../../../mappings/formats/layouts/layoutFormat.ts'
import { inboundLayout } from '../../../../mappings/formats/layouts/inboundLayout.ts'
import type { Receiver } from '../../../../simulator/receivers/receiver.ts'
import { municipalLayout } from '../../../mappings/formats/layouts/municipalLayouts.ts'

const layout = municipalLayout('orivesi/receipts')
const id = 'layout:layouts/receipts.yaml'

/** The layout by which the system writes what it received, as we read it. */
export const receiptLayout = inboundLayout(layout, id)

/** The same as the simulated system writes it. */
export function writesReceipts() {
  const written = layoutFormat(layout, id)
  if (written.of !== 'file') throw new TypeError('a layout of fixed positions makes files')
  return { receipt: written.format }
}

/** Such a system gives no answer, but its receipts tell of the order that it has. */
export const receiptsBack = {
  after_ms: 60_000,
  ownDocument(receiver: Receiver, order: string): void {
    receiver.receive?.({ number: `R-${order}`, stage: 'received', at: '2026-11-02T08:00:30.000Z', order, receiver: 'K-12', lines: [{ number: 1, orderLine: 1, article: 'PH-1', name: 'Phone A', quantity: '2', unit: 'C62' }] })
  },
}
