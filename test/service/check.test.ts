import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

function check(environment: Readonly<Record<string, string>>): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['service/main.ts', '--check'], { cwd: repositoryRoot, env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('--check prints what is in force and where it came from, without secrets, and points out what looks like a setting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuntasilta-check-'))
  try {
    writeFileSync(join(folder, 'kuntasilta.yaml'), 'http:\n  port: 8443\n')
    const { status, stdout, stderr } = check({ KUNTASILTA_CONFIG: join(folder, 'kuntasilta.yaml'), DATABASE_URL: 'postgres://u:hush@db.example/k', KUNTASILTA_HTTP_PROT: '1' })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}port: 8443 +# kuntasilta.yaml, line 2: http.port$/m)
    expect(stdout).toMatch(/^ {2}url: "\[secret\]" +# DATABASE_URL$/m)
    expect(stdout).toMatch(/^ {2}# folder: +# not set \(KUNTASILTA_DATA\)$/m)
    expect(stdout).toMatch(/^ {2}group: kuntasilta +# default \(KUNTASILTA_GROUP\)$/m)
    expect(stdout).not.toContain('hush')
    expect(stderr).toContain('Write KUNTASILTA_HTTP_PORT')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('--check ends with 1 and everything that is wrong', () => {
  const { status, stdout, stderr } = check({ KUNTASILTA_HTTP_PORT: 'eighty', KUNTASILTA_BATCH: '0' })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/KUNTASILTA_BATCH.*\n.*KUNTASILTA_HTTP_PORT/)
})

test('--check says that npm kept it', () => {
  expect(check({ npm_config_check: 'true' })).toMatchObject({ status: 1, stderr: expect.stringMatching(/^KS-START-SEPARATOR/) })
})
