import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { hex, sha256 } from '../canonical.ts'
import type { Hash } from './merkle.ts'

/**
 * Checkpoints as in C2SP tlog-checkpoint: a tree's size and root as a *signed note* (C2SP signed-note) with Ed25519.
 * Anyone who keeps two of them can ask for the proof that the later tree begins with the earlier one.
 */
export type Checkpoint = {
  /** Names the log, such as "example.org/commons/mulgil". One line, not empty. */
  origin: string
  size: number
  /** 32 bytes. */
  root: Hash
}

/** What signs: a key with its name. Made by `signerOf`; the key itself stays inside. */
export type Signer = {
  readonly name: string
  /** The text that others need in order to verify: name+key id+public key. Public. */
  readonly vkey: string
  /** The signature line of a note text, with its newline. */
  readonly signatureLine: (text: string) => string
}

/** Why a note or key was not accepted; `message` says it in plain English. */
export type NoteRefusal =
  | 'malformed_key'
  | 'malformed_note'
  | 'malformed_checkpoint'
  | 'no_trusted_signature'
  | 'bad_signature'
  | 'other_origin'

/** Thrown by everything here that reads keys or notes. */
export type NoteError = Error & { readonly code: NoteRefusal }

/** Ed25519 in the one-byte list of signature types of the specification. */
const ed25519 = 0x01
/** What stands before the 32 bytes in the DER form of an Ed25519 key (RFC 8410). */
const privateDer = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicDer = Buffer.from('302a300506032b6570032100', 'hex')
const mostSignatures = 100

/**
 * The signer of a 32-byte Ed25519 seed (RFC 8032), which the caller draws at random once and keeps secret.
 * `name` should be the log's origin. @throws NoteError malformed_key
 */
export function signerOf(name: string, seed: Uint8Array): Signer {
  if (!isKeyName(name))
    refuse('malformed_key', `a key name has no spaces and no plus sign: ${JSON.stringify(name)}`)
  if (seed.length !== 32) refuse('malformed_key', `an Ed25519 seed has 32 bytes, not ${seed.length}`)
  const key = createPrivateKey({ key: Buffer.concat([privateDer, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicDer.length)
  const id = keyId(name, publicKey)
  const vkey = `${name}+${hex(id)}+${base64(Buffer.from([ed25519, ...publicKey]))}`
  const signatureLine = (text: string): string =>
    `— ${name} ${base64(Buffer.concat([id, sign(null, Buffer.from(text), key)]))}\n`
  return { name, vkey, signatureLine }
}

/** The signed note of a checkpoint. @throws NoteError malformed_checkpoint */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: Signer): string {
  const text = `${origin}\n${size}\n${base64(root)}\n`
  parseCheckpoint(text)
  return signNote(text, signer)
}

/**
 * Verifies a note against the keys one trusts (vkey texts; several while a key is being replaced) and gives its
 * checkpoint. With `origin`, a checkpoint of any other log is refused.
 *
 * @throws NoteError with a code of `NoteRefusal`; nothing of an unverified note is ever returned.
 */
export function openCheckpoint(note: string, vkeys: readonly string[], origin?: string): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, vkeys))
  if (origin !== undefined && checkpoint.origin !== origin)
    refuse('other_origin', `this is a checkpoint of ${checkpoint.origin}, not of ${origin}`)
  return checkpoint
}

/**
 * The checkpoint of a note signed by keys one does not know; it proves nothing by itself. Undefined when it is no note
 * of a checkpoint of this log.
 */
export function readCheckpoint(note: string, origin: string): Checkpoint | undefined {
  try {
    const { text, signatures } = splitNote(note)
    const checkpoint = parseCheckpoint(text)
    return checkpoint.origin === origin && signatures.some(({ name }) => name === origin)
      ? checkpoint
      : undefined
  } catch {
    return undefined
  }
}

/** The signed note of any text that ends in a newline. @throws NoteError malformed_note */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || !isNoteText(text)) refuse('malformed_note', 'a note is lines of plain text')
  return `${text}\n${signer.signatureLine(text)}`
}

/**
 * The text of a note that at least one trusted key signed. A signature by a trusted key that does not verify
 * refuses the whole note; signatures by unknown keys are passed over, as the specification demands.
 */
export function openNote(note: string, vkeys: readonly string[]): string {
  const verifiers = vkeys.map(parseVkey)
  const { text, signatures } = splitNote(note)
  let verified = 0
  for (const { name, id, signature } of signatures) {
    const verifier = verifiers.find((known) => known.name === name && known.id === id)
    if (!verifier) continue
    if (signature.length !== 64 || !verify(null, Buffer.from(text), verifier.key, signature))
      refuse('bad_signature', `the signature by ${name} does not fit the text`)
    verified += 1
  }
  if (verified === 0) refuse('no_trusted_signature', 'no key you trust has signed this note')
  return text
}

type Verifier = { name: string; id: string; key: KeyObject }

function parseVkey(vkey: string): Verifier {
  // The base64 part may contain plus signs itself, the name may not.
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(vkey)
  const bytes = match ? fromBase64(match[3]!) : undefined
  if (!match || !bytes || !isKeyName(match[1]!))
    return refuse('malformed_key', 'a verifier key is written as name+8 hex digits+base64')
  if (bytes[0] !== ed25519 || bytes.length !== 33)
    return refuse('malformed_key', `the key of ${match[1]} is not an Ed25519 key`)
  const publicKey = bytes.subarray(1)
  if (hex(keyId(match[1]!, publicKey)) !== match[2])
    return refuse('malformed_key', `the key id of ${match[1]} does not fit its key`)
  const key = createPublicKey({ key: Buffer.concat([publicDer, publicKey]), format: 'der', type: 'spki' })
  return { name: match[1]!, id: match[2]!, key }
}

function splitNote(note: string): {
  text: string
  signatures: { name: string; id: string; signature: Uint8Array }[]
} {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || !isNoteText(note))
    return refuse('malformed_note', 'a note is plain text, an empty line and signature lines')
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) return refuse('malformed_note', `more than ${mostSignatures} signatures`)
  const signatures = lines.map((line) => {
    const match = /^— (\S+) (\S+)$/u.exec(line)
    const bytes = match ? fromBase64(match[2]!) : undefined
    if (!match || !bytes || bytes.length < 5 || !isKeyName(match[1]!))
      return refuse('malformed_note', 'a signature line is written as — name base64')
    return { name: match[1]!, id: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
  })
  return { text: note.slice(0, end + 1), signatures }
}

/** Reads the text of a checkpoint. Further lines are allowed by the specification, and opaque: they are dropped. */
function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...rest] = text.split('\n')
  const hash = fromBase64(root ?? '')
  if (!origin || !isNoteText(text) || rest.pop() !== '' || rest.includes(''))
    return refuse('malformed_checkpoint', 'a checkpoint has three lines: origin, size and root')
  if (!/^(0|[1-9]\d*)$/.test(size ?? '') || !Number.isSafeInteger(Number(size)))
    return refuse('malformed_checkpoint', `the size is not a whole number: ${size}`)
  if (hash?.length !== 32) return refuse('malformed_checkpoint', 'the root is not 32 bytes in base64')
  return { origin, size: Number(size), root: hash }
}

/** SHA-256(name ‖ newline ‖ type ‖ public key), first 4 bytes. Not secret, not strong: it only tells keys apart. */
function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(ed25519), publicKey])).subarray(0, 4)
}

function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed()
}

function isNoteText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification refuses exactly these
  return text.isWellFormed() && !/[\x00-\x09\x0b-\x1f]/.test(text)
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

/** Only the one standard spelling: otherwise a signature could be altered and still verify. */
function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

function refuse(code: NoteRefusal, message: string): never {
  throw Object.assign(new Error(message), { code })
}
