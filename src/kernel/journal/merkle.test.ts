import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hex } from '../canonical.ts'
import type { Hash, Subtree } from './merkle.ts'
import {
  append,
  appendAll,
  consistencyProof,
  emptyFrontier,
  emptyRoot,
  frontierAt,
  frontierFromBytes,
  frontierToBytes,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  rootOver,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex')

/** The reference leaves, roots and proofs that certificate-transparency implementations share. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const n = {
  a: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  b: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  c: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  d: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  e: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  f: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  g: 'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
}
const known = treeOf(entries.map(leafHash))

describe('the published vectors', () => {
  test.each(roots.map((root, size) => [size, root] as const))(
    'root of the first %i entries',
    (size, root) => {
      expect(hex(rootOver(entries.slice(0, size).map(leafHash)))).toBe(root)
    },
  )

  test.each<[number, number, string[]]>([
    [0, 8, [n.a, n.b, n.c]],
    [5, 8, [n.d, n.e, roots[4]!]],
    [2, 3, [roots[2]!]],
    [0, 1, []],
  ])('inclusion of %i in %i', async (index, size, proof) => {
    expect((await inclusionProof(index, size, known)).map(hex)).toEqual(proof)
    expect(
      verifyInclusion(leafHash(entries[index]!), index, size, proof.map(bytes), bytes(roots[size]!)),
    ).toBe(true)
  })

  test.each<[number, number, string[]]>([
    [1, 1, []],
    [1, 8, [n.a, n.b, n.c]],
    [2, 5, [n.b, n.d]],
    [6, 7, [n.f, n.g, roots[4]!]],
    [6, 8, [n.f, n.e, roots[4]!]],
  ])('consistency of %i with %i', async (older, newer, proof) => {
    expect((await consistencyProof(older, newer, known)).map(hex)).toEqual(proof)
    const [oldRoot, newRoot] = [bytes(roots[older]!), bytes(roots[newer]!)]
    expect(verifyConsistency(older, newer, oldRoot, newRoot, proof.map(bytes))).toBe(true)
    if (older !== newer)
      expect(verifyConsistency(older, newer, newRoot, oldRoot, proof.map(bytes))).toBe(false)
  })
})

describe('against a naive recursion', () => {
  const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
  const subtree = treeOf(leaves)

  test('roots and frontiers, appended one by one, in batches, gathered and read back', async () => {
    let frontier = emptyFrontier
    for (let size = 0; size <= 300; size++) {
      expect(hex(rootOf(frontier))).toBe(hex(naiveRoot(leaves.slice(0, size))))
      expect(appendAll(emptyFrontier, leaves.slice(0, size))).toEqual(frontier)
      expect(await frontierAt(size, subtree)).toEqual(frontier)
      expect(frontierFromBytes(frontierToBytes(frontier))).toEqual(frontier)
      if (size < 300) frontier = append(frontier, leaves[size]!)
    }
  })

  test('every proof is the RFC recursion and verifies, and no other place, leaf or root does', async () => {
    const at = fc.tuple(fc.nat(299), fc.nat(299), fc.nat(299))
    await fc.assert(
      fc.asyncProperty(at, async ([x, y, z]) => {
        const [index, size] = [Math.min(x, y), Math.max(x, y) + 1]
        const root = naiveRoot(leaves.slice(0, size))
        const proof = await inclusionProof(index, size, subtree)
        expect(proof.map(hex)).toEqual(naivePath(index, leaves.slice(0, size)).map(hex))
        expect(verifyInclusion(leaves[index]!, index, size, proof, root)).toBe(true)
        if (z !== index) expect(verifyInclusion(leaves[index]!, z, size, proof, root)).toBe(false)
        if (z !== index) expect(verifyInclusion(leaves[z]!, index, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaves[index]!, index, size, proof, leaves[0]!)).toBe(size === 1)
        for (const bad of spoiled(proof))
          expect(verifyInclusion(leaves[index]!, index, size, bad, root)).toBe(false)
      }),
    )
  })

  test('every consistency proof is the RFC recursion and verifies, and no other history does', async () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
    await fc.assert(
      fc.asyncProperty(sizes, async ([x, y]) => {
        const [older, newer] = [Math.min(x, y), Math.max(x, y)]
        const [oldRoot, newRoot] = [naiveRoot(leaves.slice(0, older)), naiveRoot(leaves.slice(0, newer))]
        const proof = await consistencyProof(older, newer, subtree)
        expect(proof.map(hex)).toEqual(naiveConsistency(older, leaves.slice(0, newer), true).map(hex))
        expect(verifyConsistency(older, newer, oldRoot, newRoot, proof)).toBe(true)
        const rewritten = naiveRoot([leaves[299]!, ...leaves.slice(1, older)])
        if (older < 300) expect(verifyConsistency(older, newer, rewritten, newRoot, proof)).toBe(false)
        expect(verifyConsistency(older, newer, oldRoot, leaves[7]!, proof)).toBe(false)
        for (const bad of spoiled(proof))
          expect(verifyConsistency(older, newer, oldRoot, newRoot, bad)).toBe(false)
      }),
    )
  })
})

test('sizes far beyond 32 bits are handled exactly', async () => {
  // All leaves alike: the root of a perfect subtree depends on its level alone.
  const levels = [leafHash(new Uint8Array())]
  for (let i = 0; i < 60; i++) levels.push(nodeHash(levels[i]!, levels[i]!))
  const alike: Subtree = async (level) => levels[level]!
  const [size, older] = [2 ** 52 + 12_345, 2 ** 40 + 1]
  const root = rootOf(await frontierAt(size, alike))
  const proof = await inclusionProof(2 ** 52 + 7, size, alike)
  expect(verifyInclusion(levels[0]!, 2 ** 52 + 7, size, proof, root)).toBe(true)
  const oldRoot = rootOf(await frontierAt(older, alike))
  expect(verifyConsistency(older, size, oldRoot, root, await consistencyProof(older, size, alike))).toBe(true)
})

test('the edges', async () => {
  await expect(inclusionProof(8, 8, known)).rejects.toThrow('no leaf 8 in a tree of 8')
  await expect(consistencyProof(8, 7, known)).rejects.toThrow('cannot continue')
  expect(await consistencyProof(0, 8, known)).toEqual([])
  expect(verifyConsistency(0, 8, emptyRoot, bytes(roots[8]!), [])).toBe(true)
  expect(verifyConsistency(0, 8, bytes(roots[1]!), bytes(roots[8]!), [])).toBe(false)
  expect(verifyConsistency(2, 8, bytes(roots[2]!), bytes(roots[8]!), [])).toBe(false)
  expect(verifyInclusion(leafHash(entries[0]!), 0, 0, [], emptyRoot)).toBe(false)
  expect(verifyInclusion(leafHash(entries[0]!), 0.5, 1, [], bytes(roots[1]!))).toBe(false)
  // A proof for a smaller tree does not do for a larger size, even against the smaller tree's root.
  expect(verifyInclusion(leafHash(entries[0]!), 0, 8, [bytes(n.a), bytes(n.b)], bytes(roots[4]!))).toBe(false)
  expect(verifyInclusion(leafHash(entries[0]!), 0, 4, [bytes(n.a), bytes(n.b)], bytes(roots[4]!))).toBe(true)
  for (const bad of [new Uint8Array(7), new Uint8Array(40), frontierToBytes({ size: 3, roots: [emptyRoot] })])
    expect(() => frontierFromBytes(bad)).toThrow('not a frontier')
})

function treeOf(leaves: Hash[]): Subtree {
  return async (level, index) => {
    const within = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)
    if (within.length !== 2 ** level) throw new Error(`no perfect subtree ${level}/${index}`)
    return naiveRoot(within)
  }
}

function spoiled(proof: Hash[]): Hash[][] {
  const flipped = proof.map((hash, i) => proof.with(i, Buffer.from(hash).fill(hash[0]! ^ 1, 0, 1)))
  return [
    ...flipped,
    [...proof, emptyRoot],
    ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : []),
  ]
}

function digest(...parts: Uint8Array[]): Hash {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

/** The definitions of RFC 6962 §2.1, word for word. */
function naiveRoot(leaves: Hash[]): Hash {
  if (leaves.length < 2) return leaves[0] ?? digest()
  const k = split(leaves.length)
  return digest(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

function naivePath(m: number, leaves: Hash[]): Hash[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - k, right), naiveRoot(left)]
}

function naiveConsistency(m: number, leaves: Hash[], whole: boolean): Hash[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...naiveConsistency(m, left, whole), naiveRoot(right)]
    : [...naiveConsistency(m - k, right, false), naiveRoot(left)]
}

function split(count: number): number {
  return 2 ** Math.ceil(Math.log2(count) - 1)
}
