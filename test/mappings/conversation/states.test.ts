import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { moves, orderStates, type OrderState } from '../../../mappings/conversation/states.ts'

const drawing = readFileSync(new URL('../../../mappings/conversation/states.md', import.meta.url), 'utf8')
const named = (name: string): OrderState => name.replaceAll('_', ' ') as OrderState
const drawn = [...drawing.matchAll(/^ {2}(\w+) --> (\w+)(?::.*)?$/gm)].map(([, from, to]) => [named(from!), named(to!)] as const)

test('every line that is drawn is a move of the table', () => {
  expect(drawn.length).toBeGreaterThan(20)
  expect(drawn.filter(([from, to]) => !moves[from].includes(to))).toEqual([])
})

test('every move of the table is drawn, or one of those that the page says in words', () => {
  const byWords: readonly OrderState[] = ['open', 'confirmed', 'rejected', 'cancelled']
  const goods: readonly OrderState[] = ['in delivery', 'delivered', 'completed']
  const said = (from: OrderState, to: OrderState): boolean => to === 'completed' || (goods.includes(from) && byWords.includes(to))
  const missing = orderStates.flatMap((from) => moves[from].filter((to) => !said(from, to) && !drawn.some((line) => line[0] === from && line[1] === to)).map((to) => `${from} → ${to}`))
  expect(missing).toEqual([])
})

test('every state is reached', () => {
  const reached = new Set<OrderState>(['none'])
  for (const state of reached) for (const next of moves[state]) reached.add(next)
  expect([...reached].sort()).toEqual([...orderStates].sort())
})
