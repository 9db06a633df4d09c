import type { Language } from '../../errors/language.ts'
import { say } from '../../errors/words/say.ts'
import { phrase } from '../../errors/words/words.ts'
import type { Released } from '../../pipelines/actions/release.ts'
import type { CliWorld } from '../world.ts'
import { printRefusals } from './refusals.ts'
import { json, named, sentTo, tell } from './words.ts'

/** Prints what came of a release; what was refused lets the command fail. */
export function printReleased({ released, refused }: Released, asJson: boolean, world: CliWorld): void {
  if (asJson) {
    world.print(json({ released: released.map(({ delivery, state, newId }) => ({ id: delivery.id, from: delivery.state, to: state, newId })), refused: refused.map(({ delivery, because }) => ({ id: delivery.id, because })) }))
  } else {
    for (const { delivery, state, newId } of released) {
      world.print(movedLine(delivery, state, newId, world.language))
    }
    if (released.length + refused.length === 0) tell(phrase('Nothing is parked that this concerns.'), world)
  }
  printRefusals(refused, asJson, world)
}

/** That a delivery moved from its state to another, perhaps by a new delivery in its place. */
export function movedLine(delivery: Released['released'][number]['delivery'], to: string, newId: string | undefined, language: Language): string {
  const told = { document: sentTo(delivery, delivery.lane, language), from: named(delivery.state, language), to: named(to, language), id: delivery.id }
  return say(newId === undefined ? phrase('{document}: {from} → {to} (delivery {id}).', told) : phrase('{document}: {from} → {to} by delivery {new} (delivery {id}).', { ...told, new: newId }), language)
}
