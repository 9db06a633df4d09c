import { execFile } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { requirement } from '../harness/requirement.ts'

const newestNpm = 'npm@12'
const folder = mkdtempSync('/tmp/kuntasilta-npm-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const registry = await requirement('the package registry', async () => {
  const { exitCode, output } = await npx(folder, ['--version'], {})
  return exitCode === 0 ? undefined : `npx ${newestNpm} does not run here: ${output.trim().split('\n').at(-1)}`
})

registry.test('a checkout without packages installs itself under npm 12, in production and without install scripts', async () => {
  const checkout = join(folder, 'checkout')
  cpSync(join(repositoryRoot, 'scripts'), join(checkout, 'scripts'), { recursive: true })
  cpSync(join(repositoryRoot, 'errors'), join(checkout, 'errors'), { recursive: true })
  copyFileSync(join(repositoryRoot, 'package-lock.json'), join(checkout, 'package-lock.json'))
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  manifest.scripts = { preprobe: manifest.scripts['predemo'] ?? '', probe: 'node probe.ts' }
  writeFileSync(join(checkout, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(checkout, 'probe.ts'), `
    import { refuseLostOptions } from './scripts/separator.ts'
    import 'vitest/config'
    import 'ssh2'
    console.log('runs on', process.version)
    refuseLostOptions(['json'])
  `)
  const environment = { NODE_ENV: 'production', npm_config_prefer_offline: 'true' }
  const { exitCode, output } = await npx(checkout, ['run', 'probe'], environment)
  expect(output).toContain(`runs on ${process.version}`)
  expect(exitCode).toBe(0)
  const lost = await npx(checkout, ['run', 'probe', '--json'], environment)
  expect(lost.exitCode).not.toBe(0)
  expect(lost.output).toContain('npm run probe -- --json')
}, 240_000)

interface Outcome {
  readonly exitCode: number
  readonly output: string
}

/** Runs npm 12 by npx, under the Node of the machine rather than the pinned one where the machine has one. */
function npx(cwd: string, parameters: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  const path = (process.env['PATH'] ?? '').split(':').filter((entry) => !entry.startsWith(repositoryRoot)).join(':')
  return new Promise((resolve) => {
    const options = { cwd, env: { ...environment, PATH: path, HOME: process.env['HOME'], CI: 'true' }, timeout: 200_000 }
    execFile('npx', ['--yes', newestNpm, ...parameters], options, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, output: stdout + stderr })
    })
  })
}
