import { expect, test, vi } from 'vitest'
import { judgeAll } from '../../mappings/conversation/inOrder.ts'
import { said } from '../harness/conversations.ts'

/** How many entries are put into maps while an order with so many receipts is judged. */
function writesOf(receipts: number): number {
  const all = [
    said('placed', 'shop', 0, { document: 'T-1', quantities: { 1: receipts } }),
    ...Array.from({ length: receipts }, (_, index) => said('received', 'municipality', index + 1, { document: `R-${index}`, quantities: { 1: 1 } })),
  ]
  const set = vi.spyOn(Map.prototype, 'set')
  try {
    judgeAll(all)
    return set.mock.calls.length
  } finally {
    set.mockRestore()
  }
}

/** All documents that were heard before were copied for each that was heard: the rents of some years took seconds to judge. */
test('judging an order of many documents takes as much more as there are more of them', () => {
  const [some, more] = [writesOf(100), writesOf(400)]
  expect(some).toBeGreaterThan(100)
  expect(more).toBeLessThan(5 * some)
})
