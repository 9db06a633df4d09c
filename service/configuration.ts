import { z } from 'zod'
import { failure } from '../errors/failure.ts'

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** What the service reads from its environment. Everything has a default, so that it starts with nothing set. */
const schema = z.object({
  /** A PostgreSQL of one's own; without it the embedded one is started. */
  DATABASE_URL: z.string().optional(),
  /** Folder of the embedded ledger; default as `ledger/dataFolder.ts` says. */
  KUNTASILTA_DATA: z.string().optional(),
  /** Folder of the municipalities' profiles; default the nine examples. */
  KUNTASILTA_PROFILES: z.string().optional(),
  /** Where receivers call us. */
  KUNTASILTA_HTTP_HOST: z.string().default('127.0.0.1'),
  KUNTASILTA_HTTP_PORT: wholeNumber(0, 65_535).default(8080),
  /** Consumer group, and partitions of the embedded bus's topics. */
  KUNTASILTA_GROUP: z.string().default('kuntasilta'),
  KUNTASILTA_PARTITIONS: wholeNumber(1, 64).default(4),
  KUNTASILTA_BATCH: wholeNumber(1, 2_000).default(500),
  /** How long a claim holds, and the longest time for one send; the claim must hold longer. */
  KUNTASILTA_LEASE_MS: wholeNumber(200, 3_600_000).default(90_000),
  KUNTASILTA_SEND_MS: wholeNumber(100, 600_000).default(40_000),
  /** Receivers may lie on this machine and speak plain HTTP: for simulated ones only. */
  KUNTASILTA_ALLOW_LOOPBACK: z.enum(['yes', 'no']).default('no'),
  KUNTASILTA_LOG: z.enum(['info', 'warn', 'error']).default('info'),
})

export type Configuration = z.infer<typeof schema>

/** Reads the configuration; throws KS-SERVICE-CONFIGURATION naming the variable, never its value. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = schema.safeParse(environment)
  if (!read.success) {
    const [issue] = read.error.issues
    throw failure('KS-SERVICE-CONFIGURATION', { variable: String(issue?.path[0]), reason: issue?.message ?? '' })
  }
  if (read.data.KUNTASILTA_SEND_MS >= read.data.KUNTASILTA_LEASE_MS) {
    throw failure('KS-SERVICE-CONFIGURATION', { variable: 'KUNTASILTA_SEND_MS', reason: `it must be less than KUNTASILTA_LEASE_MS (${read.data.KUNTASILTA_LEASE_MS})` })
  }
  return read.data
}
