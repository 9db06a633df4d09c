import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultEventLimits } from '../../service/events/limits.ts'
import { repositoryText } from '../harness/sourceFiles.ts'
import { setStage, type Stage } from '../pipelines/stage/stage.ts'
import { openPostOffice, type PostOffice } from '../service/events/postOffice.ts'

const page = repositoryText('docs/storefront.md')
const bodies = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => text)

let stage: Stage
let office: PostOffice

beforeAll(async () => {
  stage = await setStage()
  office = await openPostOffice(stage)
})

afterAll(async () => {
  await office.close()
  await stage.stop()
})

test('the requests that the page shows are taken', async () => {
  expect(bodies).toHaveLength(2)
  for (const body of bodies) expect(await office.post(JSON.parse(body))).toMatchObject({ status: 202, errors: [] })
})

test('the refusal that the page shows is the one that is given', async () => {
  const [, shown = ''] = /^```jsonc\n(.*?)^```/ms.exec(page) ?? []
  const batch = JSON.parse(bodies[1] ?? '[]') as { data: { invoice: { totals: { payable: unknown } } } }[]
  batch[0]!.data.invoice.totals.payable = 251
  const { errors: [error] } = JSON.parse(shown) as { errors: { code: string; path: string; message: string }[] }
  const answer = await office.post(batch)
  expect([answer.errors, answer.messages]).toEqual([[`${error!.path} ${error!.code}`], [error!.message]])
})

test('the limits that the page names are those in force', () => {
  const { batch, body_bytes, findings, requestsPerMinute } = defaultEventLimits
  expect(page).toContain(`up to ${batch} (`)
  expect(page).toContain(`at most ${body_bytes / 1024 / 1024} MiB`)
  expect(page).toContain(`up to ${findings} faults`)
  expect(page).toContain(`more than ${requestsPerMinute} requests within a minute`)
})
