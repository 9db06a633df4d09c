import { promisify } from 'node:util'
import { gunzip, gzip, zstdDecompress } from 'node:zlib'
import kafkajs from 'kafkajs'
import { failure } from '../../../errors/failure.ts'
import { decompressLz4 } from './lz4.ts'
import { decompressSnappy } from './snappy.ts'

const { CompressionCodecs, CompressionTypes } = kafkajs

/** What a batch may hold at most when it is unpacked; brokers take 1 MB packed by default. */
export const longestBatch_bytes = 128 * 1024 * 1024

const limit = { maxOutputLength: longestBatch_bytes }

/** We read what others compress, and send our own small events as they are. */
function readOnly(name: string, decompress: (packed: Buffer) => Promise<Buffer>) {
  return () => ({
    compress: (): Promise<Buffer> => Promise.reject(failure('KS-BUS-COMPRESSION', { codec: name })),
    decompress,
  })
}

CompressionCodecs[CompressionTypes.GZIP] = () => ({
  compress: (encoder: { buffer: Buffer }) => promisify(gzip)(encoder.buffer),
  decompress: (packed: Buffer) => promisify(gunzip)(packed, limit) as Promise<Buffer>,
})
CompressionCodecs[CompressionTypes.Snappy] = readOnly('snappy', async (packed) => decompressSnappy(packed, longestBatch_bytes))
CompressionCodecs[CompressionTypes.LZ4] = readOnly('lz4', async (packed) => decompressLz4(packed, longestBatch_bytes))
CompressionCodecs[CompressionTypes.ZSTD] = readOnly('zstd', (packed) => promisify(zstdDecompress)(packed, limit))
