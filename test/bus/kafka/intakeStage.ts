import type { Admin } from 'kafkajs'
import { onTestFinished } from 'vitest'
import type { Bus, OutgoingRecord, Subscription } from '../../../bus/port.ts'
import { startIntake, type IntakeOptions } from '../../../pipelines/intake/intake.ts'
import type { TakenIn } from '../../../pipelines/intake/takeIn.ts'
import { intakeTopics } from '../../../schemas/topics.ts'
import { setStage, type Stage } from '../../pipelines/stage/stage.ts'
import { connectAdmin, deleteRecords, openBus } from './reading.ts'

const topics = intakeTopics.map((name) => ({ name, partitions: 1 }))

/** The intake on a real ledger, reading from a real Kafka whose topics of the shop are fresh. */
export interface IntakeStage extends Stage {
  readonly kafka: Bus
  readonly taken: TakenIn[]
  readonly errors: unknown[]
  publish(...records: readonly OutgoingRecord[]): Promise<void>
  /** Takes in all there is, as a service that is started and stopped. */
  takeInAll(more?: Partial<IntakeOptions>): Promise<void>
  start(more?: Partial<IntakeOptions>): Promise<Subscription>
  /** Deletes the records of partition 0 of a topic before an offset. */
  expire(topic: string, before: number): Promise<void>
  /** Deletes a topic and makes it again, empty. */
  recreate(topic: string): Promise<void>
  /** `cause subject` of each open alarm. */
  alarms(): Promise<readonly string[]>
}

export async function setIntakeStage(address: string): Promise<IntakeStage> {
  const admin = await connectAdmin([address])
  await deleteTopics(admin, intakeTopics)
  const stage = await setStage()
  onTestFinished(() => stage.stop())
  const kafka = await openBus([address], topics)
  const seen = { taken: [] as TakenIn[], errors: [] as unknown[] }
  const start = (more: Partial<IntakeOptions> = {}): Promise<Subscription> =>
    startIntake({
      ...stage.context, bus: kafka, profiles: stage.profiles, decode: stage.decode, group: 'intake', batchSize: 100,
      onTakenIn: (_, batch) => void seen.taken.push(batch),
      onError: (error) => void seen.errors.push(error),
      ...more,
    })
  return {
    ...stage, ...seen, kafka, start,
    publish: (...records) => kafka.publish(records),
    async takeInAll(more) {
      const subscription = await start(more)
      await subscription.caughtUp()
      await subscription.stop()
    },
    async expire(name, before) {
      await deleteRecords(await connectAdmin([address]), name, before)
    },
    async recreate(topic) {
      await deleteTopics(admin, [topic])
      await openBus([address], topics)
    },
    alarms: async () => (await stage.rows<{ alarm: string }>(`select cause || ' ' || subject as alarm from alarms where closed_at is null order by alarm_no`)).map(({ alarm }) => alarm),
  }
}

/** Deletes topics that are there, and waits until they are gone. */
async function deleteTopics(admin: Admin, names: readonly string[]): Promise<void> {
  const remaining = async (): Promise<string[]> => (await admin.listTopics()).filter((name) => names.includes(name))
  const there = await remaining()
  if (there.length > 0) await admin.deleteTopics({ topics: there })
  while ((await remaining()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}
