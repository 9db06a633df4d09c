import type { Acknowledgement } from '../../connectors/ports.ts'
import type { LoadedProfile } from '../../connectors/profile/load.ts'
import { findOrderStory } from '../../ledger/inboundDocuments.ts'
import type { Connection } from '../../ledger/query.ts'
import { awaited } from '../intake/plan.ts'
import { purchaseStoryOf } from '../ordering/purchaseStory.ts'
import { addsUp, ordersOf } from '../ordering/spending.ts'
import { lockedForNumber } from '../intake/numberOrders.ts'
import { numberedBy } from './buyersNumbers.ts'
import { identify } from './documents/identify.ts'
import type { Came } from './documents/takeDocuments.ts'

/** What came from a system in one pass. */
export interface FromSystem {
  readonly municipality: string
  readonly system: string
  readonly profile: LoadedProfile
  readonly documents: readonly Came[]
  readonly acknowledgements: readonly Acknowledgement[]
}

/** What a pass must not meet an intake or another pass about: stories, orders and numbers of its documents, and the orders that get a number. */
export async function touchedBy(on: Connection, { municipality, system, profile, documents, acknowledgements }: FromSystem): Promise<readonly string[]> {
  const touched: string[] = []
  for (const { row, place, document } of documents) {
    const identity = identify(document, row, place)
    const known = await findOrderStory(on, municipality, identity)
    touched.push(purchaseStoryOf(municipality, identity.buyersOrder ?? identity.number), identity.key)
    if (known !== undefined) touched.push(known.story)
    if (identity.sellersOrder !== null) touched.push(awaited.order(municipality, identity.sellersOrder))
    if (document.kind === 'purchaseOrder' && addsUp(profile)) touched.push(ordersOf(municipality))
  }
  const numbered = await numberedBy(on, acknowledgements, { municipality, system })
  return [...touched, ...numbered.flatMap(lockedForNumber)]
}
