import fc from 'fast-check'
import { test } from 'vitest'
import { give, type Move } from '../stage/randomStory.ts'
import { setStage } from '../stage/stage.ts'

const move: fc.Arbitrary<Move> = fc.record({
  story: fc.integer({ min: 1, max: 2 }),
  version: fc.integer({ min: 1, max: 4 }),
  does: fc.constantFrom('issue', 'take over', 'repeat', 'same again'),
  receiver: fc.constantFrom('takes', 'takes', 'takes', 'fails', 'silent', 'lost', 'refuses'),
})

test('whatever comes, in whatever batches: the effects of a story have the order of its events, once each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(move, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (rounds) => {
      const stage = await setStage()
      try {
        await give(stage, rounds)
      } finally {
        await stage.stop()
      }
    }),
    { numRuns: 15 },
  )
}, 240_000)
