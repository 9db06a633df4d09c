import { expect } from 'vitest'
import type { OutgoingRecord } from '../../../bus/port.ts'
import { giveUp } from '../../../pipelines/actions/giveUp.ts'
import { invoice } from './records.ts'
import type { Behaviour } from './receiver.ts'
import { lane, type Stage } from './stage.ts'

/** One thing that happens in a story, and what the receiver does with what arrives in its round. */
export interface Move {
  readonly story: number
  readonly version: number
  readonly does: 'issue' | 'take over' | 'repeat' | 'same again'
  readonly receiver: Behaviour
}

const versions = [1, 2, 3, 4]
const stories = [1, 2]
const day_ms = 86_400_000
const numberOf = (story: number, version: number): string => `${story}0${version}`

/** Gives the rounds to a stage, batch by batch, then lets everything come to rest, and checks what the receiver has. */
export async function give(stage: Stage, rounds: readonly (readonly Move[])[]): Promise<void> {
  const holders = new Map<string, { readonly id: string; readonly note: string; readonly record: OutgoingRecord }>()
  let given = 0
  const recordOf = ({ story, version, does }: Pick<Move, 'story' | 'version' | 'does'>): OutgoingRecord => {
    const number = numberOf(story, version)
    const holder = holders.get(number)
    if (holder !== undefined && (does === 'issue' || does === 'repeat')) return holder.record
    const id = `${number} by ${(given += 1)}`
    const note = holder === undefined || does === 'take over' ? id : holder.note
    const record = invoice(number, { id, note, story: `story ${story}`, version, ...(holder !== undefined && does === 'take over' ? { replaces: holder.id } : {}) })
    if (holder === undefined || does === 'take over') holders.set(number, { id, note, record })
    return record
  }
  let taken = 0
  let count = 0
  for (const round of rounds) {
    const { events, repeats, quarantined } = await stage.take(...round.map(recordOf))
    taken += round.length
    count += events + repeats + quarantined
    stage.receiver().behave = (_, nth) => round[(stage.receiver().arrivals.length + nth) % round.length]?.receiver ?? 'takes'
    await stage.dispatch()
    stage.later(20_000)
  }
  expect(count).toBe(taken)
  stage.receiver().behave = () => 'takes'
  await stage.take(...stories.flatMap((story) => versions.map((version) => recordOf({ story, version, does: 'repeat' }))))
  await comeToRest(stage)
  for (const story of stories) {
    const effects = stage.receiver().numbers.filter((number) => number.startsWith(String(story)))
    expect(effects).toEqual([...new Set(effects)].sort())
  }
  const { rows } = await stage.database.pool.query<{ number: string; gave_up: boolean }>(
    `select e.document_number as number, bool_or(d.state = 'given up') as gave_up from events e join deliveries d using (event_no) where e.standing = 'in force' group by 1`)
  for (const { number, gave_up: gaveUp } of rows) if (!gaveUp) expect(stage.receiver().numbers).toContain(number)
}

/** Tries again whatever is due, and gives up what is parked, until nothing is unfinished. */
async function comeToRest(stage: Stage): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await stage.dispatch(lane)
    const open = await stage.rows<{ id: string; state: string }>(`select id, state from deliveries where ended_at is null and state <> 'delivered' order by delivery_no`)
    if (open.length === 0) return
    const parked = open.filter(({ state }) => state === 'parked').map(({ id }) => id)
    if (parked.length > 0) await giveUp(parked, { who: 'Testaaja', why: 'to come to rest', at_ms: stage.clock.now_ms() }, { pool: stage.database.pool })
    stage.later(day_ms / 4)
  }
  expect(await stage.states()).toEqual('everything at rest')
}
