import type { Pool } from 'pg'
import type { Clock } from '../../base/clock.ts'
import { render } from '../../errors/failure.ts'
import { nextAlarmNews, noteAlarmTold, type AlarmNews } from '../../ledger/alarms.ts'
import { inTransaction } from '../../ledger/transaction.ts'
import type { PassResult } from '../../pipelines/runner.ts'
import type { Log } from '../log.ts'
import type { TellAlarm } from './alarmCall.ts'

/** What telling of alarms needs. */
export interface AlarmTellerOptions {
  readonly pool: Pool
  readonly clock: Clock
  readonly log: Log
  /** Who is told beside the log. */
  readonly tell?: TellAlarm | undefined
}

/**
 * Tells what the ledger has of alarms and nobody told yet, whichever process opened or closed them: in the log, and to whom
 * else is to be told. Among several instances one tells it; where telling fails it is tried again.
 */
export class AlarmTeller {
  readonly #options: AlarmTellerOptions
  /** News in the log that is still to be told elsewhere. */
  #logged = ''

  constructor(options: AlarmTellerOptions) {
    this.#options = options
  }

  /** One pass: tells the oldest news. Rejects where it could not be told. */
  pass(signal: AbortSignal): Promise<PassResult> {
    const { pool, clock, tell } = this.#options
    return inTransaction(pool, async (client) => {
      const news = await nextAlarmNews(client)
      if (news === undefined) return { again: false }
      this.#logOnce(news)
      await tell?.(news, signal)
      await noteAlarmTold(client, news, clock.now_ms())
      return { again: true }
    })
  }

  #logOnce(news: AlarmNews): void {
    const key = `${news.alarmNo} ${news.what}`
    if (this.#logged === key) return
    this.#logged = key
    const fields = { code: news.problem.code, subject: news.subject }
    if (news.what === 'opened') this.#options.log.warn('An alarm opened.', { ...fields, reason: render(news.problem) })
    else this.#options.log.info('An alarm closed.', fields)
  }
}
