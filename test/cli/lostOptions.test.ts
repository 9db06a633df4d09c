import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

const run = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [script, ...args], { cwd: repositoryRoot, env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8' })

test('a dry run whose option npm kept for itself is not run for real', () => {
  const { status, stdout, stderr } = run('cli/main.ts', ['replay', 'ledger', '--who', 'me', '--why', 'x'], { npm_config_dry_run: 'true', npm_lifecycle_event: 'kuntasilta' })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('KS-START-SEPARATOR')
  expect(stderr).toContain('npm run kuntasilta -- --dry-run')
})

test.each(['json', 'past-predecessor', 'municipality', 'bytes'])('--%s is an option of some command, and known as one that npm may keep', (name) => {
  const { stderr } = run('cli/main.ts', ['list'], { [`npm_config_${name.replace('-', '_')}`]: 'true', npm_lifecycle_event: 'kuntasilta' })
  expect(stderr).toContain(`npm run kuntasilta -- --${name}`)
})

test('a bench whose option npm kept for itself does not run', () => {
  const { status, stdout, stderr } = run('bench/main.ts', ['render'], { npm_config_json: 'true', npm_lifecycle_event: 'bench' })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('npm run bench -- --json')
})
