import { describe, expect, test } from 'vitest'
import { readDemoOptions } from '../../demo/options.ts'

const municipalities = ['nokia', 'tampere']
const read = (args: readonly string[], environment = {}) => readDemoOptions(args, municipalities, environment)

test('without options all municipalities play a month of 1,000 orders', () => {
  expect(read([])).toEqual({ seed: 1, orders: 1000 })
})

test('every option is read, also with an equals sign', () => {
  expect(read(['--seed', '7', '--orders=20', '--municipality', 'nokia'])).toEqual({ seed: 7, orders: 20, municipality: 'nokia' })
})

describe('refuses', () => {
  test.each([
    [['--seed', 'x'], '--seed is given as "x"'],
    [['--seed', '-1'], '--seed'],
    [['--orders', '0'], '--orders is given as "0"'],
    [['--orders', '1.5'], 'a whole number from 1'],
    [['--orders'], 'a value after it'],
    [['--municipality', 'turku'], 'one of nokia, tampere'],
    [['--sead', '7'], '--sead was given'],
    [['7'], '7 was given'],
  ])('%j', (args, words) => {
    expect(() => read(args)).toThrow(words)
  })

  test('options that npm kept for itself, and says where they belong', () => {
    expect(() => read(['7'], { npm_config_seed: 'true', npm_lifecycle_event: 'demo' })).toThrow('npm run demo -- --seed')
  })
})
