import { expect, test } from 'vitest'
import { randomOf } from '../../simulator/shop/random.ts'
import { randomConversation } from '../harness/conversations.ts'
import { shopEvents, spokenOrder } from './conversationEvents.ts'
import { heardOf } from './hearing.ts'
import { readBack } from './reading.ts'
import { tongues } from './tongues/tongues.ts'
import { outcomeOf, WatchedMachine } from './watchedMachine.ts'

const seed = 1
const conversations = 2000

/** Each conversation is held in the formats of one municipality's systems: theirs are written by the simulator's and read by ours, ours are read back by the simulator's readers. */
test(`${conversations} random conversations of seed ${seed} in bytes, with losses and repeats: every document is read as it was meant, never an illegal state, and quantities balance`, () => {
  const machine = new WatchedMachine()
  const tally = new Map<string, { heard: Set<string>; read: number }>()
  for (let number = 1; number <= conversations; number += 1) {
    const random = randomOf(seed, 'in bytes', number)
    const conversation = randomConversation(random, random.integer(3, 14), 1)
    const about = spokenOrder(conversation, number)
    const tongue = random.pick(tongues())
    const which = `seed ${seed}, conversation ${number}, ${tongue.name}`
    const heard = heardOf(conversation, about, tongue, which)
    machine.hearWithLosses(which, heard.map(({ read }) => read), random)
    expect(outcomeOf(heard.map(({ read }) => read)), which).toBe(outcomeOf(heard.map(({ meant }) => meant)))
    const so = tally.get(tongue.name) ?? { heard: new Set(), read: 0 }
    for (const { read } of heard) if (read.by === 'municipality') so.heard.add(read.is)
    so.read += readBack(shopEvents(conversation, about, 'urn:shop'), about, tongue, which)
    tally.set(tongue.name, so)
  }
  machine.sawEverything(`seed ${seed}`, 10)
  const saysAll = ['changed', 'cancelled', 'placed', 'received', 'returned', 'reversed']
  expect(Object.fromEntries([...tally].map(([name, { heard }]) => [name, [...heard].sort()]))).toEqual({
    cXML: [...saysAll, 'rejected'].sort(), 'P2P REST': [...saysAll, 'confirmed', 'rejected'].sort(), 'SAP, receipts in separated values': [...saysAll, 'confirmed', 'rejected'].sort(),
    'HTTP of its own, receipts in separated values': [...saysAll, 'confirmed', 'rejected'].sort(), 'Peppol, receipts in fixed positions': [...saysAll].sort(), 'fixed positions': [...saysAll].sort(), 'separated values': [...saysAll].sort(),
  })
  for (const [name, { read }] of tally) expect(read, name).toBeGreaterThan(300)
}, 120_000)
