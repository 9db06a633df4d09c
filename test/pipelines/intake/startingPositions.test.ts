import { describe, expect, test } from 'vitest'
import { decideStart } from '../../../pipelines/intake/startingPositions.ts'

const log = (logStart: bigint, logEnd: bigint, committed?: bigint) => ({ topic: 't', partition: 0, logStart, logEnd, committed })
const decided = (...of: Parameters<typeof decideStart>) => {
  const { from, finding } = decideStart(...of)
  return [from, finding?.is]
}

describe('where to begin with a partition', () => {
  test.each([
    ['a ledger that knows nothing begins at the earliest record', log(3n, 9n, 7n), undefined, [3n, undefined]],
    ['the last record that was taken in is read once more', log(0n, 9n), 5n, [4n, undefined]],
    ['also where nothing lies behind it', log(0n, 5n), 5n, [4n, undefined]],
    ['but not where it is gone', log(5n, 9n), 5n, [5n, undefined]],
    ['nor where none was', log(0n, 9n), 0n, [0n, undefined]],
    ['records that expired unread are a finding', log(6n, 9n), 5n, [6n, 'records gone']],
    ['as is a log that has expired altogether', log(9n, 9n), 5n, [9n, 'records gone']],
    ['a log that ends before the ledger’s position is another', log(0n, 4n), 5n, [0n, 'recreated']],
    ['an empty one too', log(0n, 0n), 5n, [0n, 'recreated']],
  ] as const)('%s', (_, assigned, nextOffset, expected) => {
    expect(decided(assigned, nextOffset, undefined)).toStrictEqual(expected)
  })

  test('a log is another when another record lies where the last one was taken in', () => {
    const { from, finding } = decideStart(log(2n, 9n), 5n, 'another event')
    expect(from).toBe(2n)
    expect(finding?.problem).toStrictEqual({ code: 'KS-BUS-TOPIC-RECREATED', parameters: { topic: 't', partition: 0, seen: 'another event' } })
  })

  test('names the records that are gone', () => {
    expect(decideStart(log(8n, 9n), 5n, undefined).finding?.problem.parameters).toStrictEqual({ topic: 't', partition: 0, first: 5, last: 7 })
  })
})
