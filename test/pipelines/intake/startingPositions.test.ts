import { describe, expect, test } from 'vitest'
import { behindOf, decideStart } from '../../../pipelines/intake/startingPositions.ts'

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

describe('a ledger behind its group', () => {
  test.each([
    ['has taken in less than was committed', log(0n, 9n, 7n), 5n, { topic: 't', partition: 0, ledger: 5n, committed: 7n }],
    ['or nothing at all', log(2n, 9n, 7n), undefined, { topic: 't', partition: 0, ledger: 2n, committed: 7n }],
    ['is none where the group is as far', log(0n, 9n, 5n), 5n, undefined],
    ['is none where the group lags', log(0n, 9n, 4n), 5n, undefined],
    ['is none where the group has committed nothing', log(0n, 9n), undefined, undefined],
    ['is none where what was committed is of another log', log(0n, 6n, 7n), 5n, undefined],
  ] as const)('%s', (_, assigned, nextOffset, expected) => {
    expect(behindOf(assigned, nextOffset)).toStrictEqual(expected)
  })
})
