import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliveryStates, firstStates, moves, unfinishedStates, type DeliveryState } from '../../../pipelines/dispatch/states.ts'
import { createTestDatabase, type TestDatabase } from '../../harness/database.ts'
import { forbiddenMoves, watchMoves } from '../stage/moves.ts'

const drawing = readFileSync(new URL('../../../pipelines/dispatch/states.md', import.meta.url), 'utf8')
const queries = (name: string): string => readFileSync(new URL(`../../../ledger/queries/${name}.sql`, import.meta.url), 'utf8')

let database: TestDatabase
beforeAll(async () => { database = await createTestDatabase() })
afterAll(() => database.drop())

describe('the table of states', () => {
  test('has the states that the ledger allows, and no other', async () => {
    const { rows: [row] } = await database.pool.query<{ check: string }>(`select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'deliveries_state_check'`)
    expect([...row!.check.matchAll(/'([^']+)'::text/g)].map(([, state]) => state).sort()).toEqual([...deliveryStates].sort())
  })

  test('leads from the first states to every state but «held», and from every unfinished one to rest', () => {
    const reached = new Set<DeliveryState>(firstStates)
    for (const state of reached) for (const next of moves[state]) reached.add(next)
    expect(deliveryStates.filter((state) => !reached.has(state))).toEqual(['held'])
    for (const state of unfinishedStates) {
      const ahead = new Set<DeliveryState>([state])
      for (const each of ahead) for (const next of moves[each]) ahead.add(next)
      expect([...ahead].filter((each) => moves[each].length === 0).length).toBeGreaterThan(0)
    }
  })

  test('agrees with the statements on what is unfinished', () => {
    const list = unfinishedStates.map((state) => `'${state}'`).join(', ')
    for (const name of ['plan-deliveries', 'reorder-stories', 'revive-unsent']) expect(queries(name)).toContain(list)
  })

  test('is what the drawing shows: every line that is drawn is a move', () => {
    const drawn = [...drawing.matchAll(/^ {2}(\S+) --> (\S+?):?(?: .*)?$/gm)].map(([, from, to]) => [from, to].map((name) => name!.replace('_', ' ')) as [string, string])
    expect(drawn.length).toBeGreaterThan(25)
    const wrong = drawn.filter(([from, to]) => (from === '[*]' ? !(firstStates as readonly string[]).includes(to) : to !== '[*]' && !moves[from as DeliveryState]?.includes(to as DeliveryState)))
    expect(wrong).toEqual([])
  })
})

test('the watch on the ledger sees a move that the table has not', async () => {
  await watchMoves(database.pool)
  await database.pool.query(`insert into watched_moves values ('rejected', 'sending'), (null, 'delivered'), ('planned', 'rendered')`)
  expect([...await forbiddenMoves(database.pool)].sort()).toEqual(['(new) → delivered', 'rejected → sending'])
})
