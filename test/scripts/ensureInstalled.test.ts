import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

const pinned = process.version
let checkout: string
let calls: string

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'kuntasilta-install-'))
  calls = join(checkout, 'calls')
  mkdirSync(join(checkout, 'scripts'))
  for (const file of ['package.json', 'package-lock.json', 'scripts/ensure-installed.mjs']) {
    copyFileSync(join(repositoryRoot, file), join(checkout, file))
  }
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

/** A stand-in for npm that notes how it was called, and installs a Node that gives the answer. */
function npmThatInstalls(answer: string, file = '.bin/node'): string {
  const npm = join(checkout, 'npm.cjs')
  writeFileSync(npm, `
    const fs = require('node:fs')
    fs.appendFileSync(${JSON.stringify(calls)}, process.argv.slice(2).join(' ') + '\\n')
    fs.rmSync('node_modules', { recursive: true, force: true })
    fs.mkdirSync(require('node:path').dirname('node_modules/${file}'), { recursive: true })
    fs.writeFileSync('node_modules/${file}', '#!/bin/sh\\necho ${answer}\\n', { mode: 0o755 })
    console.log('npm says something')
  `)
  return npm
}

interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

function ensureInstalled(npm: string): Promise<Outcome> {
  const environment = { PATH: process.env['PATH'], npm_execpath: npm, npm_node_execpath: process.execPath, NODE_ENV: 'production' }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(checkout, 'scripts/ensure-installed.mjs')], { env: environment, cwd: '/' }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

function timesInstalled(): number {
  return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').length : 0
}

test('installs once, with what tests need and without install scripts, and leaves standard output alone', async () => {
  const npm = npmThatInstalls(pinned)
  const first = await ensureInstalled(npm)
  expect([first.exitCode, first.stdout]).toEqual([0, ''])
  expect(readFileSync(calls, 'utf8')).toBe('ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error\n')
  await ensureInstalled(npm)
  expect(timesInstalled()).toBe(1)
})

test('installs again after the lock has changed', async () => {
  const npm = npmThatInstalls(pinned)
  await ensureInstalled(npm)
  writeFileSync(join(checkout, 'package-lock.json'), `${readFileSync(join(checkout, 'package-lock.json'), 'utf8')}\n`)
  expect((await ensureInstalled(npm)).exitCode).toBe(0)
  expect(timesInstalled()).toBe(2)
})

test('installs again when the pinned Node is there but does not answer', async () => {
  const npm = npmThatInstalls(pinned)
  await ensureInstalled(npm)
  chmodSync(join(checkout, 'node_modules/.bin/node'), 0o644)
  expect((await ensureInstalled(npm)).exitCode).toBe(0)
  expect(timesInstalled()).toBe(2)
})

test('links the pinned Node where npm leaves the link out, as npm 9 does', async () => {
  const nodePackage = `node-${process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${process.platform}-${process.arch}`
  expect((await ensureInstalled(npmThatInstalls(pinned, `${nodePackage}/bin/node`))).exitCode).toBe(0)
  expect(readlinkSync(join(checkout, 'node_modules/.bin/node'))).toBe(`../${nodePackage}/bin/node`)
})

test('says so when the pinned Node does not run on this machine', async () => {
  const outcome = await ensureInstalled(npmThatInstalls('v0.0.1'))
  expect(outcome.exitCode).toBe(1)
  expect(outcome.stderr).toContain('but it answers: v0.0.1')
})

test('says so when npm fails', async () => {
  const npm = join(checkout, 'npm.cjs')
  writeFileSync(npm, 'process.exit(7)')
  const outcome = await ensureInstalled(npm)
  expect(outcome.exitCode).toBe(1)
  expect(outcome.stderr).toContain('"npm ci" failed: it ended with 7')
})

test('says so where there is no Node to bring along', async () => {
  const script = join(checkout, 'scripts/ensure-installed.mjs')
  writeFileSync(script, readFileSync(script, 'utf8').replaceAll('process.arch', "'riscv64'"))
  const outcome = await ensureInstalled(npmThatInstalls(pinned))
  expect(outcome.exitCode).toBe(1)
  expect(outcome.stderr).toMatch(/brings its own Node for linux-x64, .* and this machine is linux-riscv64/)
})
