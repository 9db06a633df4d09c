import { busSuite } from '../../suites/bus/busSuite.ts'
import { openEmbeddedDriver } from './embeddedDriver.ts'

busSuite(openEmbeddedDriver, { transactions: true })
