import { AccessPoint } from './access-point/accessPoint.ts'
import { openReceiver, type Behaviour } from './behaviour.ts'
import { CxmlSystem } from './cxml/cxmlSystem.ts'
import { BankChannel } from './files/bankChannel.ts'
import { FixedPositionFiles } from './files/fixedPositionFiles.ts'
import { GenericDrop } from './generic/genericDrop.ts'
import { GenericHttp } from './generic/genericHttp.ts'
import { P2pRest } from './p2p/p2pRest.ts'
import { OperatorRest } from './operator/operatorRest.ts'
import { OperatorZip } from './operator-zip/operatorZip.ts'
import { environmentName, type Receiver, type ReceiverKind, type Receivers, type ReceiversOptions, type ReceiverWorld, type SimulatedSystem } from './receiver.ts'
import { SapIdoc } from './sap-idoc/sapIdoc.ts'
import { SapOData } from './sap-odata/sapOData.ts'
import { SftpServer } from './sftp/sftpServer.ts'
import { Site } from './site.ts'

const behaviours: Readonly<Record<ReceiverKind, new (site: Site) => Behaviour>> = {
  'operator-rest': OperatorRest,
  'operator-zip': OperatorZip,
  'bank-channel': BankChannel,
  'peppol-access-point': AccessPoint,
  'sap-idoc': SapIdoc,
  'sap-odata': SapOData,
  cxml: CxmlSystem,
  'p2p-rest': P2pRest,
  'fixed-position-files': FixedPositionFiles,
  'generic-http': GenericHttp,
  'generic-drop': GenericDrop,
}

/** What one receiver needs: the world, the system, and the SFTP server where its channel is SFTP. */
export interface ReceiverOptions extends ReceiverWorld {
  readonly system: SimulatedSystem
  readonly sftp?: SftpServer
}

/** Starts one receiver; its `settings` say how to reach it. */
export async function startReceiver({ system, sftp, ...world }: ReceiverOptions): Promise<Receiver> {
  const site = new Site(world, system, sftp)
  return openReceiver(site, new behaviours[system.kind](site))
}

/** Starts the receivers of all these systems, with one SFTP server for those that need it. */
export async function startReceivers({ systems, ...world }: ReceiversOptions): Promise<Receivers> {
  const sftp = systems.some(({ channel }) => channel === 'sftp') ? await SftpServer.start() : undefined
  const all = await Promise.all(systems.map((system) => startReceiver({ ...world, system, ...(sftp && { sftp }) })))
  return {
    all,
    environment: environmentOf(all),
    of(municipality, system) {
      const found = all.find((receiver) => receiver.system.municipality === municipality && receiver.system.system === system)
      if (found === undefined) throw new RangeError(`no system ${system} of ${municipality} is simulated`)
      return found
    },
    async process() {
      await Promise.all(all.map((receiver) => receiver.process()))
    },
    nextDue_ms() {
      const dues = all.map((receiver) => receiver.nextDue_ms()).filter((due) => due !== undefined)
      return dues.length > 0 ? Math.min(...dues) : undefined
    },
    async stop() {
      await Promise.all(all.map((receiver) => receiver.stop()))
      await sftp?.stop()
    },
  }
}

function environmentOf(receivers: readonly Receiver[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    receivers.flatMap(({ system: { municipality, system }, settings }) =>
      Object.entries(settings).map(([setting, value]) => [environmentName(municipality, system, setting), value]),
    ),
  )
}
