import { expect, test } from 'vitest'
import { say } from '../../errors/words/say.ts'
import { awaited } from '../../pipelines/intake/plan.ts'
import { englishIn } from '../harness/speechFaults.ts'

const all = [awaited.version('order-7', 3), awaited.order('nokia', 'T-1'), awaited.buyersNumber('nokia', 'T-1'), awaited.receipt('nokia', 'T-1'), awaited.quarantine('order-7')]

test('what a delivery waits for is said in each language, as the ledger names it', () => {
  expect(all.map((filled) => say({ filled }, 'en'))).toEqual(all)
  expect(all.map((filled) => say({ filled }, 'fi'))).toEqual([
    'tapahtumaketjun order-7 versio 3', 'tilaus T-1 (nokia)', 'ostajan numero tilaukselle T-1 (nokia)', 'tilauksen T-1 tavaroiden vastaanotto (nokia)', 'tapahtumaketjun order-7 karanteenissa oleva tietue',
  ])
  for (const filled of all) expect([say({ filled }, 'sv') === filled, englishIn(say({ filled }, 'sv'))]).toEqual([false, undefined])
  expect(say({ filled: 'something else' }, 'fi')).toBe('something else')
})
