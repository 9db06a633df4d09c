import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { render } from '../../../errors/failure.ts'
import { parseLayout } from '../../../simulator/judge/layouts/layout.ts'
import type { JudgedFlow } from '../../../simulator/judge/flows.ts'
import { judge } from '../../../simulator/judge/judge.ts'
import { devicesLayout, postingLayout } from './layouts.ts'
import { act, actAgain, exchange, folderOf, playedStore, smallMonth } from './playedStore.ts'

const month = smallMonth()
const base = { municipality: 'tampere', system: 'files', from: '2026-01-01', mode: 'send', role: 'copy', cancelledOrders: 'none', brings: [], takesAnswers: false } as const
const posting: JudgedFlow = { ...base, documents: ['invoice', 'creditNote'], format: 'layout:posting.yaml', layout: parseLayout(postingLayout) }
const register: JudgedFlow = { ...base, documents: ['devices'], format: 'layout:devices.yaml', layout: parseLayout(devicesLayout) }

describe.each([
  { name: 'posting files', flow: posting, text: postingLayout },
  { name: 'register files', flow: register, text: devicesLayout },
])('$name', ({ flow, text }) => {
  let root: string
  let folder: string
  beforeEach(() => {
    root = playedStore(month, flow, text)
    folder = folderOf(root, flow)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const words = (): readonly string[] => judge({ root, book: month.book, flows: [flow] }).differences.map((each) => render(each))
  const files = (): readonly string[] => readdirSync(folder).filter((name) => !name.endsWith('.jsonl'))
  const second = (): string => files()[1] as string
  const textOf = (file: string): string => readFileSync(join(folder, file), 'latin1')
  const recordsOf = (file: string): number => textOf(file).split('\n').filter((line) => /^(D|LR)/.test(line)).length

  test('a good run has no difference, and its sums agree', () => {
    const { differences, tallies } = judge({ root, book: month.book, flows: [flow] })
    expect(differences.map((each) => render(each))).toEqual([])
    for (const tally of tallies) {
      expect(tally.received).toBeGreaterThan(0)
      expect([tally.received, tally.receivedEuros]).toEqual([tally.expected, tally.expectedEuros])
    }
  })

  test('a file that was removed is missed, with everything that was in it', () => {
    const count = recordsOf(second())
    rmSync(join(folder, second()))
    const found = words()
    expect(found.filter((line) => line.includes('did not reach its receiver'))).toHaveLength(count)
    expect(found).toHaveLength(count + 2)
    expect(found).toContainEqual(expect.stringContaining('not there any more'))
    expect(found).toContainEqual(expect.stringContaining('after 1 comes 3'))
  })

  test('a second effect of one file doubles everything in it', () => {
    const count = recordsOf(second())
    actAgain(folder, second())
    expect(words().filter((line) => line.includes('more than once'))).toHaveLength(count)
    expect(words()).toContainEqual(expect.stringContaining('after 2 comes 2'))
  })

  test('the same file under another name doubles everything in it', () => {
    const count = recordsOf(second())
    act(folder, 'again.dat', Buffer.from(textOf(second()), 'latin1'))
    expect(words().filter((line) => line.includes('more than once'))).toHaveLength(count)
  })

  test('a file that is cut off, or has lost a record, cannot be read', () => {
    const text = textOf(second())
    exchange(folder, second(), text.slice(0, -1))
    expect(words()[0]).toContain('cannot read')
    exchange(folder, second(), text.split(/(?<=\n)/).toSpliced(2, 1).join(''))
    expect(words()[0]).toMatch(/the trailer says count\.\w+/)
  })
})

describe('one digit off', () => {
  const judged = (flow: JudgedFlow, layout: string, pattern: RegExp): readonly string[] => {
    const root = playedStore(month, flow, layout)
    const folder = folderOf(root, flow)
    const file = readdirSync(folder).find((name) => !name.endsWith('.jsonl')) as string
    exchange(folder, file, readFileSync(join(folder, file), 'latin1').replace(pattern, (_, before: string, digit: string) => before + ((Number(digit) + 1) % 10)))
    const found = judge({ root, book: month.book, flows: [flow] }).differences.map((each) => render(each))
    rmSync(root, { recursive: true })
    return found
  }

  test.each([
    ['the amount to pay (the trailer contradicts it)', /^(H.*\r\nD.{46})(\d)/, 'the trailer says sum.payable'],
    ['the VAT of a document', /^(H.*\r\nD.{58})(\d)/, 'VAT in all'],
    ['the net amount of a line', /^(H.*\r\nD.*\r\nR.{133})(\d)/, 'net amount on line 1'],
    ['the quantity of a line', /^(H.*\r\nD.*\r\nR.{118})(\d)/, 'quantity on line 1'],
    ['the VAT rate of a line', /^(H.*\r\nD.*\r\nR.{138})(\d)/, 'VAT rate on line 1'],
  ])('in %s is seen', (_, pattern, expected) => {
    expect(judged(posting, postingLayout, pattern)[0]).toContain(expected)
  })

  test.each([
    ['the day', /^(LA\d+\nLR.{61})(\d)/, 'day is'],
    ['the order', /^(LA\d+\nLR.{80})(\d)/, 'order is'],
  ])('in %s of a device is seen', (_, pattern, expected) => {
    expect(judged(register, devicesLayout, pattern)).toEqual([expect.stringContaining(expected)])
  })

  test('in the serial number of a device is seen twice: it is lost, and a stranger is there', () => {
    const found = judged(register, devicesLayout, /^(LA\d+\nLR..)(\d)/)
    expect(found).toEqual([expect.stringContaining('did not reach'), expect.stringContaining('should not have')])
  })
})
