import { Failure } from '../../../errors/failure.ts'
import type { FileChannel, FileOfOurs } from '../../channels/files/fileChannel.ts'
import type { AskOutcome, SendOutcome } from '../../ports.ts'

/** Puts a file and says what that proves. */
export async function sendFile(channel: FileChannel, file: FileOfOurs, signal: AbortSignal, mayLeave?: () => boolean): Promise<SendOutcome> {
  const put = await channel.put(file, signal, mayLeave)
  switch (put.result) {
    case 'put':
      return { outcome: 'delivered', receipt: file.name, answer: { status: put.earlier ? 'lay there already' : 'put' } }
    case 'not put':
      return { outcome: put.concerns === 'receiver' ? 'unavailable' : put.problem.code === 'KS-CHANNEL-NAME' ? 'refused' : 'failed', problem: put.problem }
    case 'name taken':
      return { outcome: 'refused', problem: put.problem }
    case 'unknown':
      return { outcome: 'unknown', problem: put.problem }
  }
}

/** Looks for a file of ours, where the receiver keeps what it has taken in a folder that we see. */
export async function askForFile(channel: FileChannel, file: FileOfOurs, signal: AbortSignal): Promise<AskOutcome> {
  try {
    const place = await channel.find(file, signal)
    if (place === 'target' || place === 'archive') return { outcome: 'taken', receipt: file.name, acknowledgements: [], answer: { status: place } }
    return { outcome: 'not taken', answer: { status: place } }
  } catch (error) {
    if (error instanceof Failure) return { outcome: 'unavailable', problem: error.problem }
    throw error
  }
}
