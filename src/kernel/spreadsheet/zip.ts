import { inflateRawSync } from 'node:zlib'
import { TableRefused, tableLimits } from './refusal.ts'

/** One file inside a ZIP, as its central directory describes it; nothing is unpacked until it is read. */
export interface ZipPart {
  name: string
  method: number
  encrypted: boolean
  packedBytes: number
  unpackedBytes: number
  headerAt: number
}

const endMark = 0x06054b50
const partMark = 0x02014b50
const headerMark = 0x04034b50

/**
 * The parts of a ZIP by name, read from its central directory (APPNOTE 6.3, §4.3.12) and held against the
 * limits before a byte is unpacked. Throws `TableRefused`.
 */
export function zipParts(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > tableLimits.parts) throw new TableRefused('unpacked_too_large')
  const parts = new Map<string, ZipPart>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== partMark) throw new TableRefused('damaged')
    const part = partAt(bytes, view, at)
    parts.set(part.name, part)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBomb([...parts.values()])
  return parts
}

/** The contents of one part. The declared size is a promise the packer may have broken, so it is also the cap. */
export function unpackPart(bytes: Uint8Array, part: ZipPart): Uint8Array {
  if (part.encrypted) throw new TableRefused('password_protected')
  const packed = packedBytes(bytes, part)
  if (part.method === 0 && packed.length === part.unpackedBytes) return packed
  if (part.method !== 8) throw new TableRefused('damaged')
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpackedBytes) })
    if (unpacked.length === part.unpackedBytes) return unpacked
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TableRefused('unpacked_too_large')
  }
  throw new TableRefused('damaged')
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new TableRefused('damaged')
}

function partAt(bytes: Uint8Array, view: DataView, at: number): ZipPart {
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
  return {
    name: name.replace(/^\/+/, ''),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
}

/** ZIP64 sizes read as 4 GiB here and so are refused with the rest. */
function refuseBomb(parts: ZipPart[]): void {
  const total = parts.reduce((sum, part) => sum + part.unpackedBytes, 0)
  const bomb = parts.some(
    (part) => part.unpackedBytes > 1024 * 1024 && part.unpackedBytes > part.packedBytes * tableLimits.ratio,
  )
  if (bomb || total > tableLimits.unpackedBytes) {
    throw new TableRefused('unpacked_too_large', { megabytes: tableLimits.unpackedBytes / 1024 / 1024 })
  }
}

function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = part.headerAt
  if (at + 30 > bytes.length || view.getUint32(at, true) !== headerMark) throw new TableRefused('damaged')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + part.packedBytes > bytes.length) throw new TableRefused('damaged')
  return bytes.subarray(from, from + part.packedBytes)
}
