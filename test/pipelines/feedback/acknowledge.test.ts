import { describe, expect, test } from 'vitest'
import { grades, type Acknowledgement, type Grade } from '../../../connectors/ports.ts'
import { effectOf } from '../../../pipelines/feedback/acknowledge.ts'

type Said = Acknowledgement['grade'] | 'rejected technically'
type Outcome = 'moved' | 'repeated' | 'late' | 'contradiction'

const standings = ['not acknowledged', ...grades, 'disputed', 'rejected'] as const
type Standing = (typeof standings)[number]

/** One line for each thing that a receiver may say; in the order of `standings`. m moved, r repeated, l late, c contradiction. */
const table: Readonly<Record<Said, string>> = {
  //                      none transp techn accept booked paid disputed rejected
  transported: /*          */ 'm     r     l     l     l     l     l     l',
  'technically accepted': /**/ 'm     m     r     l     l     l     l     c',
  accepted: /*             */ 'm     m     m     r     l     l     m     m',
  booked: /*               */ 'm     m     m     m     r     l     m     m',
  'payment initiated': /*  */ 'm     m     m     m     m     r     m     m',
  disputed: /*             */ 'm     m     m     m     m     c     r     r',
  rejected: /*             */ 'm     m     m     m     c     c     m     r',
  'rejected technically': /**/ 'm     m     m     c     c     c     c     r',
}
const outcomes: Readonly<Record<string, Outcome>> = { m: 'moved', r: 'repeated', l: 'late', c: 'contradiction' }

const cells = (Object.keys(table) as Said[]).flatMap((said) => (table[said] as string).split(/ +/).map((cell, place) => ({ said, standing: standings[place] as Standing, effect: outcomes[cell] as Outcome })))

function saying(said: Said): Pick<Acknowledgement, 'grade' | 'technical'> {
  return said === 'rejected technically' ? { grade: 'rejected', technical: true } : { grade: said }
}

function asFound(standing: Standing): { readonly state: string; readonly grade: string | null } {
  if (standing === 'not acknowledged') return { state: 'delivered', grade: null }
  return standing === 'rejected' ? { state: 'rejected', grade: 'rejected' } : { state: 'acknowledged', grade: standing }
}

describe('what an acknowledgement does', () => {
  test('has a cell for everything that can be said of every standing', () => {
    expect(cells).toHaveLength(8 * 8)
    expect(cells.every(({ effect }) => effect !== undefined)).toBe(true)
  })

  test.each(cells)('$said of one that is $standing: $effect', ({ said, standing, effect }) => {
    const found = effectOf(saying(said), asFound(standing), 'payment initiated')
    expect(found.effect).toBe(effect)
    if (found.effect === 'moved') expect(found).toMatchObject({ grade: saying(said).grade, state: saying(said).grade === 'rejected' ? 'rejected' : 'acknowledged' })
  })

  test.each(['rendered', 'sending', 'retrying', 'unknown', 'parked', 'held'])('of a delivery that we think is %s it proves that it arrived', (state) => {
    expect(effectOf({ grade: 'accepted' }, { state, grade: null }, 'accepted')).toEqual({ effect: 'moved', state: 'acknowledged', grade: 'accepted', rests: true })
  })

  test.each<[Said, Grade | 'none', boolean]>([
    ['technically accepted', 'technically accepted', true],
    ['accepted', 'technically accepted', true],
    ['technically accepted', 'payment initiated', false],
    ['payment initiated', 'payment initiated', true],
    ['rejected', 'payment initiated', true],
    ['disputed', 'technically accepted', false],
    ['accepted', 'none', false],
  ])('%s where %s is the highest grade: at rest %s', (said, highest, rests) => {
    expect(effectOf(saying(said), { state: 'delivered', grade: null }, highest)).toMatchObject({ rests })
  })
})
