import type { Command } from 'commander'
import { failure } from '../../errors/failure.ts'
import { phrase } from '../../errors/words/words.ts'
import { sayBuyersNumber } from '../../pipelines/actions/orderNumber.ts'
import { isIdentity } from '../../pipelines/intake/identity.ts'
import { actOf, withAct, type ActOptions } from '../act.ts'
import { withLedger } from '../ledger.ts'
import { knownMunicipality, readProfilesNow } from '../profiles.ts'
import { tell } from '../text/words.ts'
import type { CliWorld } from '../world.ts'

/** `order-number`: the municipality's own number of an order, when a person has learnt it. */
export function addOrderNumber(program: Command, world: CliWorld): void {
  const command = program
    .command('order-number')
    .description("Says the municipality's own number of an order (BT-13); invoices that wait for it go.")
    .argument('<municipality>', 'id of the municipality')
    .argument('<order>', "the seller's number of the order")
    .argument('<number>', "the municipality's number of it")
  withAct(command).action(async (municipality: string, sellersNumber: string, buyersNumber: string, options: ActOptions) => {
    const act = actOf(options, world)
    if (buyersNumber.trim() === '' || !isIdentity(buyersNumber)) throw failure('KS-START-OPTION', { option: 'number', value: buyersNumber.slice(0, 60), allowed: phrase('the number of an order') })
    const { profiles } = await readProfilesNow(world)
    knownMunicipality(municipality, profiles)
    await withLedger(world, (pool) => sayBuyersNumber({ municipality, sellersNumber, buyersNumber }, act, { pool, profiles }))
    tell(phrase("Order {order} of {municipality} has the buyer's number {number}.", { order: sellersNumber, municipality, number: buyersNumber }), world)
  })
}
