import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../mappings/model/decimal.ts'
import { stateOf } from '../../../mappings/conversation/conversation.ts'
import { judgeAll } from '../../../mappings/conversation/inOrder.ts'
import type { Said } from '../../../mappings/conversation/said.ts'
import { said } from '../../harness/conversations.ts'

const placed = said('placed', 'shop', 0, { document: 'T-1', quantities: { 1: 5 } })
const received = said('placed', 'municipality', 0, { document: '4500', quantities: { 1: 5 } })
const shipped = (minute: number, quantity: number): Said => said('shipped', 'shop', minute, { version: 2, quantities: { 1: quantity } })

/** State and the last verdict, with the code of its reason, after all of it. */
function after(...all: readonly Said[]): readonly string[] {
  const { conversation, judged } = judgeAll(all)
  const { verdict } = judged.at(-1)!
  return [stateOf(conversation), verdict.is, ...(verdict.why === undefined ? [] : [verdict.why.code])]
}

describe('an order that is in force', () => {
  test('is confirmed by the other side, delivered, received, invoiced and so completed', () => {
    expect(after(placed, said('confirmed', 'municipality', 1))).toEqual(['confirmed', 'accepted'])
    expect(after(placed, shipped(1, 2))).toEqual(['in delivery', 'accepted'])
    expect(after(placed, shipped(1, 5))).toEqual(['delivered', 'accepted'])
    expect(after(placed, shipped(1, 5), said('invoiced', 'shop', 2, { quantities: { 1: 5 } }))).toEqual(['delivered', 'accepted'])
    expect(after(placed, shipped(1, 5), said('invoiced', 'shop', 2, { quantities: { 1: 5 } }), said('received', 'municipality', 3, { quantities: { 1: 5 } }))).toEqual(['completed', 'accepted'])
  })

  test('from the purchasing system has arrived when the shop takes it over, and is confirmed or rejected after that', () => {
    const taken = said('placed', 'shop', 1, { document: 'T-1', quantities: { 1: 4 } })
    expect(after(received, taken)).toEqual(['open', 'accepted'])
    expect(after(received, taken, said('confirmed', 'shop', 2, { version: 2, answers: '4500' }))).toEqual(['confirmed', 'accepted'])
    expect(after(received, taken, said('rejected', 'shop', 2, { version: 2, answers: '4500' }))).toEqual(['rejected', 'accepted'])
    expect(after(received, taken, said('placed', 'shop', 2, { document: 'T-2', version: 2, quantities: { 1: 4 } }))).toEqual(['open', 'contradicted', 'KS-ORDER-PLACED-TWICE'])
    expect(after(placed, said('placed', 'shop', 1, { document: 'T-2', version: 2, quantities: { 1: 4 } }))).toEqual(['open', 'contradicted', 'KS-ORDER-PLACED-TWICE'])
  })

  test('is confirmed as ordered where an answer does not name a line', () => {
    const two = said('placed', 'municipality', 0, { document: '4500', quantities: { 1: 5, 2: 3 } })
    const { conversation } = judgeAll([two, said('confirmed', 'shop', 1, { quantities: { 1: 4 } })])
    expect(['1', '2'].map((line) => String(conversation.lines.get(line)!.confirmed))).toEqual(['4', '3'])
  })

  test('is delivered in full when the seller promised no more', () => {
    expect(after(received, said('confirmed', 'shop', 1, { quantities: { 1: 3 } }), shipped(2, 3))).toEqual(['delivered', 'accepted'])
  })
})

test('less than nothing is neither shipped nor received, whoever says so', () => {
  expect(after(placed, shipped(1, -2))).toEqual(['open', 'contradicted', 'KS-ORDER-BELOW-ZERO'])
  expect(after(placed, shipped(1, 5), said('received', 'municipality', 2, { quantities: { 1: -1 } }))).toEqual(['delivered', 'contradicted', 'KS-ORDER-BELOW-ZERO'])
  expect(after(placed, shipped(1, 5), said('returned', 'municipality', 2, { quantities: { 1: -1 } }))).toEqual(['delivered', 'contradicted', 'KS-ORDER-BELOW-ZERO'])
})

describe('a change', () => {
  test('that crosses a despatch is too late where a line gets less than has left', () => {
    expect(after(received, shipped(1, 4), said('changed', 'municipality', 2, { quantities: { 1: 3 } }))).toEqual(['in delivery', 'too late', 'KS-ORDER-CROSSED'])
    expect(after(received, shipped(1, 4), said('changed', 'municipality', 2, { quantities: { 1: 4 } }))).toEqual(['delivered', 'accepted'])
  })

  test('that was known before the despatch makes the despatch too much', () => {
    expect(after(received, said('changed', 'municipality', 1, { quantities: { 1: 3 } }), shipped(2, 4))).toEqual(['delivered', 'contradicted', 'KS-ORDER-MORE-THAN-ORDERED'])
  })

  test('is judged anew when the despatch that it crossed comes late', () => {
    const change = said('changed', 'municipality', 2, { quantities: { 1: 3 } })
    expect(judgeAll([received, change]).judged.map(({ verdict }) => verdict.is)).toEqual(['accepted', 'accepted'])
    expect(judgeAll([received, change, shipped(1, 4)]).judged.map(({ said: { is }, verdict }) => `${is} ${verdict.is}`)).toEqual(['placed accepted', 'shipped accepted', 'changed too late'])
  })
})

describe('a change to fewer pieces, after part of them has left', () => {
  const ordered = said('placed', 'municipality', 0, { document: '4500', quantities: { 1: 10 } })
  const fewer = (quantity: number): Said => said('changed', 'municipality', 2, { document: 'C-1', quantities: { 1: quantity } })
  const four = said('shipped', 'shop', 1, { version: 2, quantities: { 1: 4 } })
  const more = (quantity: number): Said => said('shipped', 'shop', 3, { version: 3, quantities: { 1: quantity } })

  test('has the rest delivered, and no more than that', () => {
    expect(after(ordered, four, fewer(6))).toEqual(['in delivery', 'accepted'])
    expect(after(ordered, four, fewer(6), more(2))).toEqual(['delivered', 'accepted'])
    expect(after(ordered, four, fewer(6), more(6))).toEqual(['delivered', 'contradicted', 'KS-ORDER-MORE-THAN-ORDERED'])
    const invoiced = said('invoiced', 'shop', 4, { quantities: { 1: 6 } })
    expect(after(ordered, four, fewer(6), more(2), invoiced, said('received', 'municipality', 5, { quantities: { 1: 6 } }))).toEqual(['completed', 'accepted'])
  })

  test('ends the delivery where no more is wanted than has left, and is too late where less is', () => {
    expect(after(ordered, four, fewer(4))).toEqual(['delivered', 'accepted'])
    expect(after(ordered, four, fewer(3))).toEqual(['in delivery', 'too late', 'KS-ORDER-CROSSED'])
    expect(after(ordered, four, fewer(3), more(6))).toEqual(['delivered', 'accepted'])
  })

  test('may ask for no more than what was kept of it', () => {
    const back = said('returned', 'municipality', 1, { quantities: { 1: 3 } })
    expect(after(ordered, said('shipped', 'shop', 1, { version: 2, quantities: { 1: 4 } }), said('received', 'municipality', 1, { quantities: { 1: 4 } }), back, fewer(1))).toEqual(['delivered', 'accepted'])
  })

  test('which the shop refuses leaves the order as it was; said once more by the shop it has arrived', () => {
    const refusal = said('rejected', 'shop', 3, { version: 3, answers: 'C-1' })
    const { conversation } = judgeAll([ordered, said('confirmed', 'shop', 0.5, { version: 1 }), four, fewer(6), refusal])
    expect([stateOf(conversation), String(conversation.lines.get('1')!.ordered)]).toEqual(['in delivery', '10'])
    const again = said('changed', 'shop', 3, { version: 3, quantities: { 1: 6 } })
    const taken = judgeAll([ordered, four, fewer(6), again]).conversation
    expect([taken.versions.map(({ by }) => by), taken.answers.shop?.is]).toEqual([['municipality', 'municipality'], 'received'])
    expect(judgeAll([ordered, four, fewer(6), said('changed', 'shop', 3, { version: 3, quantities: { 1: 7 } })]).conversation.versions.map(({ by }) => by)).toEqual(['municipality', 'municipality', 'shop'])
  })
})

test('two changes of one instant count in the order in which they came, whatever their numbers', () => {
  const changes = ['b', 'a'].map((document, index) => said('changed', 'municipality', 1, { document, version: index + 2, quantities: { 1: index + 1 } }))
  for (const all of [changes, changes.toReversed()]) expect(String(judgeAll([received, ...all]).conversation.lines.get('1')!.ordered)).toBe('2')
})

describe('a cancellation', () => {
  test('counts before anything left, and is too late after', () => {
    expect(after(placed, said('cancelled', 'municipality', 1))).toEqual(['cancelled', 'accepted'])
    expect(after(placed, shipped(1, 1), said('cancelled', 'municipality', 2))).toEqual(['in delivery', 'too late', 'KS-ORDER-CANCELLED-LATE'])
  })

  test('that goods left after is contradicted by them, and they are counted', () => {
    expect(after(placed, said('cancelled', 'municipality', 1), shipped(2, 1))).toEqual(['delivered', 'contradicted', 'KS-ORDER-ENDED'])
  })
})

describe('an answer', () => {
  test('to a version that was replaced is superseded', () => {
    const changed = said('changed', 'shop', 2, { version: 2, quantities: { 1: 6 } })
    expect(after(placed, changed, said('confirmed', 'municipality', 3, { version: 1 }))).toEqual(['open', 'superseded', 'KS-ORDER-SUPERSEDED'])
    expect(after(placed, changed, said('confirmed', 'municipality', 3, { version: 2 }))).toEqual(['confirmed', 'accepted'])
  })

  test('of the shop speaks of the municipality’s latest version, whatever numbers either side counts by', () => {
    const changed = said('changed', 'municipality', 1, { version: 7, quantities: { 1: 6 } })
    expect(after(received, changed, said('confirmed', 'shop', 2, { version: 2 }))).toEqual(['confirmed', 'accepted'])
  })

  test('that comes a second time is a repeat, takes the first one’s place, or contradicts it', () => {
    const first = said('confirmed', 'shop', 1, { quantities: { 1: 5 } })
    expect(after(received, first, said('confirmed', 'shop', 2, { quantities: { 1: 5 } }))).toEqual(['confirmed', 'repeated'])
    expect(after(received, first, said('confirmed', 'shop', 2, { quantities: { 1: 4 } }))).toEqual(['confirmed', 'accepted'])
    expect(after(received, first, said('rejected', 'shop', 2))).toEqual(['confirmed', 'contradicted', 'KS-ORDER-SECOND-ANSWER'])
    expect(after(received, said('rejected', 'shop', 1, { version: 2 }), said('confirmed', 'shop', 2, { version: 3 }))).toEqual(['rejected', 'contradicted', 'KS-ORDER-ENDED'])
  })

  test('of the municipality may take back its own refusal, as when an order is corrected in its system', () => {
    const refused = said('rejected', 'municipality', 1)
    expect(after(placed, refused, said('confirmed', 'municipality', 2))).toEqual(['confirmed', 'accepted'])
    expect(after(placed, refused, said('confirmed', 'municipality', 2), shipped(3, 5))).toEqual(['delivered', 'accepted'])
    expect(after(placed, refused, said('cancelled', 'shop', 2, { version: 2 }), said('confirmed', 'municipality', 3))).not.toContain('confirmed')
    expect(after(received, said('rejected', 'shop', 1, { version: 2 }), said('confirmed', 'municipality', 2))).toEqual(['rejected', 'contradicted', 'KS-ORDER-ENDED'])
  })
})

describe('a refusal', () => {
  const changed = said('changed', 'municipality', 2, { document: '4500-2', quantities: { 1: 7 } })
  const confirmed = said('confirmed', 'shop', 1, { version: 2 })

  test('of a change takes back the change alone', () => {
    const { conversation } = judgeAll([received, confirmed, changed, said('rejected', 'shop', 3, { version: 3, answers: '4500-2' })])
    expect([stateOf(conversation), String(conversation.lines.get('1')!.ordered), String(conversation.lines.get('1')!.confirmed)]).toEqual(['confirmed', '5', '5'])
    expect(after(received, shipped(1, 2), changed, said('rejected', 'shop', 3, { version: 3 }))).toEqual(['in delivery', 'accepted'])
  })

  test('of a change gives back the contract and the currency that the change had replaced', () => {
    const first = { ...received, contract: 'S-1' } as Said
    const other = { ...changed, contract: 'S-2', currency: 'SEK' } as Said
    const conversation = (...all: readonly Said[]) => judgeAll([first, other, ...all]).conversation
    expect(conversation()).toMatchObject({ contract: 'S-2', currency: 'SEK' })
    expect(conversation(said('rejected', 'shop', 3, { version: 3, answers: '4500-2' }))).toMatchObject({ contract: 'S-1', currency: 'EUR' })
  })

  test('of a cancellation leaves the order in force', () => {
    expect(after(received, said('cancelled', 'municipality', 2), said('rejected', 'shop', 3, { version: 3 }))).toEqual(['open', 'accepted'])
  })

  test('names the version that it speaks of', () => {
    expect(after(received, changed, said('rejected', 'shop', 3, { version: 2, answers: '4500' }))).toEqual(['open', 'superseded', 'KS-ORDER-SUPERSEDED'])
  })
})

describe('what takes back', () => {
  const receipt = said('received', 'municipality', 1, { document: 'R-1', quantities: { 1: 2 } })

  test('takes back no more than is there', () => {
    expect(after(placed, receipt, said('reversed', 'municipality', 2, { receipt: 'R-1' }))).toEqual(['open', 'accepted'])
    expect(after(placed, receipt, said('reversed', 'municipality', 2, { receipt: 'R-1', quantities: { 1: 3 } }))).toEqual(['in delivery', 'contradicted', 'KS-ORDER-MORE-THAN-THERE'])
    expect(after(placed, receipt, said('reversed', 'municipality', 2, { receipt: 'R-9' }))).toEqual(['in delivery', 'contradicted', 'KS-ORDER-NO-RECEIPT'])
    expect(after(placed, receipt, said('reversed', 'municipality', 2, { receipt: '', quantities: { 1: 2 } }))).toEqual(['open', 'accepted'])
    expect(after(placed, receipt, said('reversed', 'municipality', 2, { receipt: '', quantities: { 1: 3 } }))).toEqual(['in delivery', 'contradicted', 'KS-ORDER-MORE-THAN-THERE'])
    expect(after(placed, receipt, said('returned', 'municipality', 2, { quantities: { 1: 3 } }))).toEqual(['in delivery', 'contradicted', 'KS-ORDER-MORE-THAN-THERE'])
    expect(after(placed, said('credited', 'shop', 2, { quantities: { 1: 1 } }))).toEqual(['open', 'contradicted', 'KS-ORDER-MORE-THAN-THERE'])
  })

  test('has left of a line that it has in several rows what was not taken back, once', () => {
    const inRows: Said = { ...(receipt as Said<'received'>), lines: [1, 1].map((quantity) => ({ ...(receipt as Said<'received'>).lines[0]!, quantity: Decimal.of(quantity) })) }
    const back = (number: number, quantities: Record<string, number> = {}) => said('reversed', 'municipality', number, { document: `V-${number}`, receipt: 'R-1', quantities })
    expect(after(placed, inRows, back(2, { 1: 1 }), back(3))).toEqual(['open', 'accepted'])
    expect(after(placed, inRows, back(2, { 1: 1 }), back(3, { 1: 2 })).slice(1)).toEqual(['contradicted', 'KS-ORDER-MORE-THAN-THERE'])
  })

  test('is counted in the unit of the order only', () => {
    const receipt = said('received', 'municipality', 1, { quantities: { 1: 2 } }) as Said<'received'>
    const inBoxes: Said = { ...receipt, lines: receipt.lines.map((line) => ({ ...line, unit: 'XBX' })) }
    expect(after(placed, inBoxes)).toEqual(['open', 'contradicted', 'KS-ORDER-OTHER-UNIT'])
  })
})

test('nothing is said of an order before it is placed', () => {
  expect(after(shipped(1, 1))).toEqual(['none', 'contradicted', 'KS-ORDER-UNKNOWN'])
})

test('a shipment is no receipt', () => {
  const { conversation } = judgeAll([placed, shipped(1, 5)])
  expect(conversation.lines.get('1')?.received.isZero).toBe(true)
})
