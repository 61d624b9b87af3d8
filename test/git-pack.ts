import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** One Git object before it is written. */
export interface GitObject {
  type: 'commit' | 'tree' | 'blob' | 'tag'
  body: Buffer
  hash: string
  /** Stored as a delta on the object before it, by place or by name, as packed repositories do. */
  deltaBy?: 'offset' | 'name'
}

const typeNumbers = { commit: 1, tree: 2, blob: 3, tag: 4, offset: 6, name: 7 } as const

export function gitObject(type: GitObject['type'], body: Buffer, deltaBy?: GitObject['deltaBy']): GitObject {
  return { type, body, hash: sha1(Buffer.from(`${type} ${body.length}\0`), body).toString('hex'), deltaBy }
}

/** The bytes of a loose object file. */
export function looseObject({ type, body }: GitObject): Buffer {
  return deflateSync(Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]), { level: 1 })
}

/** A version 2 pack of the objects in this order, with its version 2 index. */
export function packOf(objects: GitObject[]): { pack: Buffer; idx: Buffer; name: string } {
  const header = Buffer.from('PACK\0\0\0\u0002\0\0\0\0', 'latin1')
  header.writeUInt32BE(objects.length, 8)
  const pieces: Buffer[] = [header]
  const places: { hash: string; offset: number; crc: number }[] = []
  let offset = header.length
  objects.forEach((object, i) => {
    const piece = packed(object, objects[i - 1], offset - (places[i - 1]?.offset ?? 0))
    places.push({ hash: object.hash, offset, crc: crc32(piece) })
    pieces.push(piece)
    offset += piece.length
  })
  const checksum = sha1(...pieces)
  return {
    pack: Buffer.concat([...pieces, checksum]),
    idx: indexOf(places, checksum),
    name: checksum.toString('hex'),
  }
}

function packed(object: GitObject, base: GitObject | undefined, distance: number): Buffer {
  const { type, body, deltaBy } = object
  if (!deltaBy || !base)
    return Buffer.concat([sizeHeader(typeNumbers[type], body.length), deflateSync(body, { level: 1 })])
  const delta = insertOnly(base.body.length, body)
  const reference = deltaBy === 'name' ? Buffer.from(base.hash, 'hex') : offsetBytes(distance)
  return Buffer.concat([
    sizeHeader(typeNumbers[deltaBy], delta.length),
    reference,
    deflateSync(delta, { level: 1 }),
  ])
}

function sizeHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)]
  for (let rest = size >>> 4; rest > 0; rest >>>= 7) {
    bytes[bytes.length - 1]! |= 0x80
    bytes.push(rest & 0x7f)
  }
  return Buffer.from(bytes)
}

function offsetBytes(distance: number): Buffer {
  const bytes = [distance & 0x7f]
  for (let rest = distance >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (--rest & 0x7f))
  return Buffer.from(bytes)
}

/** A delta that copies nothing from its base: valid, and enough to make a reader look the base up. */
function insertOnly(baseSize: number, body: Buffer): Buffer {
  const pieces = [varint(baseSize), varint(body.length)]
  for (let at = 0; at < body.length; at += 127) {
    const piece = body.subarray(at, at + 127)
    pieces.push(Buffer.from([piece.length]), piece)
  }
  return Buffer.concat(pieces)
}

function varint(value: number): Buffer {
  const bytes = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) {
    bytes[bytes.length - 1]! |= 0x80
    bytes.push(rest & 0x7f)
  }
  return Buffer.from(bytes)
}

function indexOf(places: { hash: string; offset: number; crc: number }[], checksum: Buffer): Buffer {
  const sorted = [...places].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  const counts = new Array<number>(256).fill(0)
  for (const { hash } of sorted) counts[Number.parseInt(hash.slice(0, 2), 16)]! += 1
  const fanout = Buffer.alloc(1024)
  counts.reduce((sum, count, i) => fanout.writeUInt32BE(sum + count, i * 4) && sum + count, 0)
  const crcs = Buffer.alloc(sorted.length * 4)
  const offsets = Buffer.alloc(sorted.length * 4)
  sorted.forEach(({ crc, offset }, i) => {
    crcs.writeUInt32BE(crc, i * 4)
    offsets.writeUInt32BE(offset, i * 4)
  })
  const hashes = Buffer.from(sorted.map(({ hash }) => hash).join(''), 'hex')
  const index = Buffer.concat([
    Buffer.from('ff744f6300000002', 'hex'),
    fanout,
    hashes,
    crcs,
    offsets,
    checksum,
  ])
  return Buffer.concat([index, sha1(index)])
}

function sha1(...pieces: Buffer[]): Buffer {
  const hash = createHash('sha1')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}
