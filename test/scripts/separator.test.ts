import { expect, test } from 'vitest'
import { refuseLostOptions } from '../../scripts/separator.ts'

test('options that npm kept for itself are refused, with the command that is meant', () => {
  const environment = { npm_config_seed: '7', npm_config_dry_run: 'true', npm_lifecycle_event: 'demo' }
  expect(() => refuseLostOptions(['seed', 'orders', 'dry-run'], environment)).toThrow('npm run demo -- --seed --dry-run …')
})

test('nothing is refused when npm kept nothing of ours', () => {
  expect(() => refuseLostOptions(['seed'], { npm_config_cache: '/somewhere', npm_lifecycle_event: 'demo' })).not.toThrow()
})
