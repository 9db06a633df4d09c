import { test } from 'vitest'
import { randomOf } from '../../simulator/shop/random.ts'
import { randomConversation } from '../harness/conversations.ts'
import { WatchedMachine } from './watchedMachine.ts'

const seed = 1
const conversations = 2000

/** The state machine alone, as pure functions; `inBytes.test.ts` has as many conversations written and read in the formats of municipalities, and `pipelines.test.ts` some of these go through the pipelines, the ledger and the inbox. */
test(`${conversations} random conversations of seed ${seed}, with losses and repeats: never an illegal state, quantities balance, and what came first makes no difference`, () => {
  const machine = new WatchedMachine()
  for (let number = 1; number <= conversations; number += 1) {
    const random = randomOf(seed, 'conversation', number)
    machine.hearWithLosses(`seed ${seed}, conversation ${number}`, randomConversation(random, random.integer(3, 25)), random)
  }
  machine.sawEverything(`seed ${seed}`)
})
