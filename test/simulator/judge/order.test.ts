import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import type { JudgedFlow } from '../../../simulator/judge/flows.ts'
import { judgeOrder } from '../../../simulator/judge/order.ts'
import { folderOf, playedStore, smallMonth } from './playedStore.ts'

const month = smallMonth()
const flow: JudgedFlow = { municipality: 'tampere', system: 'receiver', from: '2026-01-01', mode: 'send', role: 'original', cancelledOrders: 'zero quantities', brings: [], takesAnswers: false, documents: ['invoice', 'creditNote'], format: 'peppol-bis-3' }

test('effects in the order of each story are in order; once they are turned around, each credit note comes before its invoice', () => {
  const root = playedStore(month, flow)
  const wrong = (): readonly string[] => judgeOrder({ root, book: month.book, flows: [flow] }).map((each) => render(each))
  expect(wrong()).toEqual([])
  const list = join(folderOf(root, flow), 'effects.jsonl')
  writeFileSync(list, `${readFileSync(list, 'utf8').trim().split('\n').reverse().join('\n')}\n`)
  const creditNotes = month.book.documents.filter(({ kind }) => kind === 'creditNote')
  expect(creditNotes.length).toBeGreaterThan(0)
  expect(wrong()).toEqual(creditNotes.map(({ number }) => expect.stringMatching(`invoice \\d+ in .* came only after credit note ${number}`)))
  rmSync(root, { recursive: true })
})
