import { sha256 } from '../canonical.ts'

/**
 * The Merkle tree of RFC 6962 §2.1 (the same as RFC 9162 §2.1) over SHA-256: what seals a journal. Leaves are
 * numbered from 0, a tree has a size, and a *perfect* subtree (level, index) covers the 2^level leaves from
 * index × 2^level on. Sizes are plain numbers, exact up to 2^53; no bit operators, which would cut them to 32 bits.
 */

/** 32 bytes. */
export type Hash = Uint8Array

/** Gives the root of a perfect subtree; level 0 gives a leaf's hash. Rejects for one it does not have. */
export type Subtree = (level: number, index: number) => Promise<Hash>

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** SHA-256(0x00 ‖ entry). The prefix keeps an entry from passing as an inner node. */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(Buffer.concat([leafPrefix, entry]))
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Buffer.concat([nodePrefix, left, right]))
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Hash = sha256(new Uint8Array())

/**
 * All of a tree that is needed to go on: its size, and the roots of the perfect subtrees it consists of, from the
 * largest (left) to the smallest. There are as many as the size has ones in binary.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Hash[] }

export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** The frontier with one leaf more. The one given stays as it was. */
export function append(frontier: Frontier, leaf: Hash): Frontier {
  return appendAll(frontier, [leaf])
}

/** The frontier with more leaves, in order; cheaper than one by one. */
export function appendAll(frontier: Frontier, leaves: Iterable<Hash>): Frontier {
  const roots = [...frontier.roots]
  let size = frontier.size
  for (const leaf of leaves) {
    let node = leaf
    // Each one at the end of the size, in binary, is a subtree that the new leaf completes.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(roots.pop()!, node)
    roots.push(node)
    size += 1
  }
  return { size, roots }
}

/** The tree's root (MTH of RFC 6962). */
export function rootOf({ roots }: Frontier): Hash {
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right))
}

/** The root over some leaf hashes, or over equal perfect subtrees in a row. */
export function rootOver(hashes: Iterable<Hash>): Hash {
  return rootOf(appendAll(emptyFrontier, hashes))
}

/** The frontier as bytes: the size in 8 bytes, big-endian, then the roots, 32 bytes each. */
export function frontierToBytes({ size, roots }: Frontier): Uint8Array {
  const head = Buffer.alloc(8)
  head.writeBigUInt64BE(BigInt(size))
  return Buffer.concat([head, ...roots])
}

/** @throws RangeError when the bytes are not a frontier of any size. */
export function frontierFromBytes(bytes: Uint8Array): Frontier {
  const buffer = Buffer.from(bytes)
  const size = buffer.length < 8 ? Number.NaN : Number(buffer.readBigUInt64BE())
  if (!Number.isSafeInteger(size) || buffer.length !== 8 + 32 * perfectParts(0, size).length)
    throw new RangeError('merkle: these bytes are not a frontier')
  const roots = perfectParts(0, size).map((_, i) => buffer.subarray(8 + 32 * i, 40 + 32 * i))
  return { size, roots }
}

/** The frontier of a tree of that size, gathered from its subtrees. */
export async function frontierAt(size: number, subtree: Subtree): Promise<Frontier> {
  return { size, roots: await rootsWithin(0, size, subtree) }
}

/**
 * Proof that the leaf at `index` is in the tree of `size` leaves (RFC 6962 §2.1.1): sibling hashes from the leaf
 * up. @throws RangeError when there is no such leaf.
 */
export async function inclusionProof(index: number, size: number, subtree: Subtree): Promise<Hash[]> {
  if (!isSize(index) || !isSize(size) || index >= size)
    throw new RangeError(`merkle: no leaf ${index} in a tree of ${size}`)
  const proof: Hash[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from)
    const goLeft = index < middle
    proof.push(await rootBetween(goLeft ? middle : from, goLeft ? to : middle, subtree))
    if (goLeft) to = middle
    else from = middle
  }
  return proof.reverse()
}

/**
 * Proof that the tree of `newSize` leaves begins with the tree of `oldSize` (RFC 6962 §2.1.2). Empty when the sizes
 * are equal or the old tree is. @throws RangeError when the old tree is the larger.
 */
export async function consistencyProof(oldSize: number, newSize: number, subtree: Subtree): Promise<Hash[]> {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize)
    throw new RangeError(`merkle: a tree of ${newSize} cannot continue one of ${oldSize}`)
  if (oldSize === 0 || oldSize === newSize) return []
  const proof: Hash[] = []
  let [from, to] = [0, newSize]
  while (to !== oldSize) {
    const middle = from + largestPowerBelow(to - from)
    const goLeft = oldSize <= middle
    proof.push(await rootBetween(goLeft ? middle : from, goLeft ? to : middle, subtree))
    if (goLeft) to = middle
    else from = middle
  }
  // The old tree itself needs no mention where it is one subtree of the new: its root is known to the verifier.
  if (from > 0) proof.push(await rootBetween(from, to, subtree))
  return proof.reverse()
}

/** Whether the proof shows that `leaf` (its hash) is at `index` in the tree with that size and root: RFC 9162 §2.1.3.2. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false
  let [node, last, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== 32) return false
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash)
      // On the right edge of an imperfect tree, levels without a sibling are skipped.
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    } else hash = nodeHash(hash, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(hash, root)
}

/**
 * Whether the proof shows that the tree (newSize, newRoot) begins with the tree (oldSize, oldRoot): RFC 9162
 * §2.1.4.2. Every tree begins with the empty one.
 */
export function verifyConsistency(
  oldSize: number,
  newSize: number,
  oldRoot: Hash,
  newRoot: Hash,
  proof: readonly Hash[],
): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && equal(oldRoot, newRoot)
  if (oldSize === 0) return proof.length === 0 && equal(oldRoot, emptyRoot)
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  if (path.length === 0 || path.some((hash) => hash.length !== 32)) return false
  let [node, last] = [oldSize - 1, newSize - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [older, newer] = [path[0]!, path[0]!]
  for (const sibling of path.slice(1)) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      ;[older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)]
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, half(last)]
    } else newer = nodeHash(newer, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(older, oldRoot) && equal(newer, newRoot)
}

/** Root over the leaves from `from` up to but not including `to`, where `from` begins a subtree at least as large. */
async function rootBetween(from: number, to: number, subtree: Subtree): Promise<Hash> {
  return rootOf({ size: to - from, roots: await rootsWithin(from, to, subtree) })
}

/** One after the other, since a provider may sit on a single database connection. */
async function rootsWithin(from: number, to: number, subtree: Subtree): Promise<Hash[]> {
  const roots: Hash[] = []
  for (const { level, index } of perfectParts(from, to)) roots.push(await subtree(level, index))
  return roots
}

/** The perfect subtrees that make up a range, largest first. */
function perfectParts(from: number, to: number): { level: number; index: number }[] {
  const parts: { level: number; index: number }[] = []
  for (let at = from; at < to; ) {
    let [level, width] = [0, 1]
    while (at + width * 2 <= to) [level, width] = [level + 1, width * 2]
    parts.push({ level, index: at / width })
    at += width
  }
  return parts
}

/** The largest power of two smaller than `count`, which is at least 2. */
function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function half(value: number): number {
  return Math.floor(value / 2)
}

function isPowerOfTwo(size: number): boolean {
  return largestPowerBelow(size + 1) === size
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function equal(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0
}
