import { findPaidDeliveries } from '../../../ledger/payments.ts'
import type { Connection } from '../../../ledger/query.ts'
import type { Systems } from '../../dispatch/context.ts'
import { applyAcknowledgements, type Origin } from '../applyAcknowledgements.ts'
import { openSystem } from '../understand.ts'

/**
 * Has the deliveries of invoices that payment files say are paid in whole reach «payment initiated», where their systems can give that grade. `invoices`
 * are numbers of events, each with the message that said so. The shop is told by the rows and not by this.
 */
export async function payDeliveries(on: Connection, invoices: ReadonlyMap<number, number>, municipality: string, systems: Systems, watching: Pick<Origin, 'observer' | 'profiles'>, now_ms: number): Promise<void> {
  for (const { id, system, kind, eventNo } of await findPaidDeliveries(on, municipality, [...invoices.keys()])) {
    const { current } = openSystem(`${municipality}/${system}`, systems)
    if (current?.highestGradeOf(kind) !== 'payment initiated') continue
    const said = { about: { by: 'delivery id', id }, grade: 'payment initiated', reasonCodes: [] } as const
    await applyAcknowledgements(on, [{ said, inboundNo: invoices.get(eventNo) ?? null }], { municipality, system, current, ...watching }, now_ms)
  }
}
