import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { codeAndText, lastWords, type Problem } from '../errors/failure.ts'
import { loadProfiles } from '../connectors/profile/load.ts'
import { comparingOf, flowsOf } from '../simulator/judge/flows.ts'
import { judgeHeard } from '../simulator/judge/heard.ts'
import { judge } from '../simulator/judge/judge.ts'
import { parseLayout } from '../simulator/judge/layouts/layout.ts'
import { judgeMatches } from '../simulator/judge/matches.ts'
import { readCustomers } from '../simulator/shop/customers.ts'
import { hear } from '../simulator/shop/hear.ts'
import { planMonth } from '../simulator/shop/planMonth.ts'
import { payingOf } from '../simulator/shop/payments.ts'
import { purchasingOf } from '../simulator/shop/purchases/purchasing.ts'
import { exampleSeller } from '../simulator/shop/seller.ts'
import { writeImages } from './images.ts'
import { injectFailures } from './injections.ts'
import { readMatches } from './matches.ts'
import { readDemoOptions, usage } from './options.ts'
import { play } from './play.ts'
import { Progress } from './progress.ts'
import { municipalityResults } from './results.ts'
import { writeHeard } from './heardFile.ts'
import { writeSentDocuments } from './sentDocuments.ts'
import { writeSummary } from './summary.ts'
import { resultTable } from './table.ts'
import { startWorld, type World } from './world.ts'
import { unfinished } from './unfinished.ts'

/** The run's documents and its ledger lie below this folder: KUNTASILTA_DEMO, or the checkout's own `var`. */
const place = process.env['KUNTASILTA_DEMO'] ?? fileURLToPath(new URL('../var', import.meta.url))
const root = join(place, 'demo')
const ledger = join(place, 'demo-ledger')
/** What has not ended by then, as without its ledger, ends with the process. */
const longestStop_ms = 10_000
const aMoment_ms = 1_000

/** Plays one month of the shop for all municipalities, judges it, and exits 0 only if nothing is lost, doubled or different. */
async function main(): Promise<number> {
  const begun_ms = performance.now()
  const { profiles } = await loadProfiles()
  const options = readDemoOptions(process.argv.slice(2), profiles.map(({ profile }) => profile.municipality))
  const customers = readCustomers().filter(({ id }) => options.municipality === undefined || id === options.municipality)
  const purchasing = purchasingOf(profiles.map(({ profile }) => profile))
  const paying = payingOf(profiles.map(({ profile }) => profile))
  const month = planMonth({ seed: options.seed, orders: options.orders, customers, purchasing, paying })
  const events = month.records.length
  const world = await startWorld({ root, ledger }, options.seed, month.records[0]?.timestamp_ms ?? 0)
  const progress = new Progress(world.pool, events, process.stdout)
  let exitCode: number
  try {
    injectFailures(world, month.incidents)
    const playing = play(world, month, { seed: options.seed, seller: exampleSeller, customers, purchasing }, (now_ms, published) => progress.step(now_ms, published))
    await Promise.race([playing, world.lost])
    progress.end()
    await writeSentDocuments(world.pool, root)
    await writeImages(world.pool, root, new Map(world.profiles.all().map(({ profile }) => [profile.municipality, profile.language])))
    const heard = await hear(world.bus)
    writeHeard(root, heard)
    const taking = world.profiles.all().filter(({ profile }) => options.municipality === undefined || profile.municipality === options.municipality)
    await world.receivers.stop()
    const flows = taking.flatMap(({ profile, folder }) => flowsOf(profile, (file) => parseLayout(readFileSync(join(folder, file), 'utf8'))))
    const { differences, tallies } = judge({ root, book: month.book, flows })
    const comparing = comparingOf(taking.map(({ profile }) => profile))
    const matches = await readMatches(world.pool, heard)
    const all: readonly Problem[] = [
      ...differences, ...judgeHeard(heard, { ...month, comparing }), ...judgeMatches(matches, month.book, comparing), ...await unfinished(world.pool),
    ]
    const municipalities = await municipalityResults(world.pool, taking, tallies, matches)
    const differing = matches.filter(({ outcome }) => outcome !== 'matches')
    const took_ms = Math.round(performance.now() - begun_ms)
    writeSummary(join(root, 'summary.json'), {
      options, events, took_ms, memory_bytes: progress.memory_bytes, municipalities, incidents: month.incidents, tallies, differing, differences: all,
    })
    process.stdout.write(`\n${resultTable(municipalities)}\n\n${closing(all, took_ms, progress.memory_bytes)}\n`)
    exitCode = all.length === 0 ? 0 : 1
  } catch (error) {
    // Where the ledger is lost many things fail at once, and its loss explains them all.
    const cause: unknown = await Promise.race([world.lost.catch((lost: unknown) => lost), pause(aMoment_ms, error)])
    process.stderr.write(`${lastWords(cause)}\n`)
    await stopInTime(world).catch(() => undefined)
    return 1
  }
  await stopInTime(world)
  return exitCode
}

function stopInTime(world: World): Promise<void> {
  setTimeout(() => process.exit(1), longestStop_ms).unref()
  return world.stop()
}

function closing(differences: readonly Problem[], took_ms: number, memory_bytes: number): string {
  const shown = relative(process.cwd(), root)
  const figures = `${(took_ms / 1000).toFixed(1)} s, ${Math.round(memory_bytes / 1024 / 1024)} MB`
  if (differences.length === 0) return `Nothing lost, nothing doubled, no cent different (${figures}). Documents: ${shown}/<municipality>/, figures: ${shown}/summary.json.`
  return [`${differences.length} differences (${figures}):`, ...differences.slice(0, 20).map((each) => codeAndText(each))].join('\n')
}

try {
  if (process.argv.includes('--help')) process.stdout.write(usage)
  else process.exitCode = await main()
} catch (error) {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exit(1)
}
