import type { Released } from '../../pipelines/actions/release.ts'
import type { CliWorld } from '../world.ts'
import { printRefusals } from './refusals.ts'
import { documentName, json } from './words.ts'

/** Prints what came of a release; what was refused lets the command fail. */
export function printReleased({ released, refused }: Released, asJson: boolean, world: CliWorld): void {
  if (asJson) {
    world.print(json({ released: released.map(({ delivery, state, newId }) => ({ id: delivery.id, from: delivery.state, to: state, newId })), refused: refused.map(({ delivery, because }) => ({ id: delivery.id, because })) }))
  } else {
    for (const { delivery, state, newId } of released) {
      world.print(`${documentName(delivery)} to ${delivery.lane}: ${delivery.state} → ${state}${newId === undefined ? '' : ` by delivery ${newId}`} (delivery ${delivery.id}).`)
    }
    if (released.length + refused.length === 0) world.print('Nothing is parked that this concerns.')
  }
  printRefusals(refused, asJson, world)
}
