import { describe, expect, test } from 'vitest'
import { behindOf } from '../../../pipelines/intake/holdIfRestored.ts'

const log = (logStart: bigint, logEnd: bigint, committed?: bigint) => ({ topic: 't', partition: 0, logStart, logEnd, committed })

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
