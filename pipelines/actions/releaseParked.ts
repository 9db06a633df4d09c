import { catalogue, type ErrorCode } from '../../errors/catalogue.ts'
import { findParked, type ParkedFilter } from '../../ledger/actions/deliveries.ts'
import type { Act } from '../../ledger/actions/act.ts'
import type { ActionContext } from './context.ts'
import type { ReleaseWish } from './judgeRelease.ts'
import { release, type Released } from './release.ts'

const pageSize = 500

/** Releases what is parked for a municipality, page by page, each in a transaction of its own. */
export async function releaseParked(filter: ParkedFilter, wish: ReleaseWish, act: Act, context: ActionContext): Promise<Released> {
  const released: Released['released'][number][] = []
  const refused: Released['refused'][number][] = []
  for (let after = 0; ;) {
    const page = await findParked(context.pool, filter, after, pageSize)
    if (page.ids.length === 0) return { released, refused }
    after = page.last
    const came = await release(page.ids, wish, act, context)
    released.push(...came.released)
    refused.push(...came.refused)
  }
}

/** Codes of what a mended profile can set right: a document that could not be made for a reason that is not the shop's. */
export const codesOfProfile: readonly ErrorCode[] = (Object.keys(catalogue) as ErrorCode[]).filter(
  (code) => /^KS-(PROFILE|RULE|MAP)-/.test(code) && catalogue[code].who !== 'shop',
)
