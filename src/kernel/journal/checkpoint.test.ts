import { createHash, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteError } from './checkpoint.ts'
import { openCheckpoint, openNote, signCheckpoint, signerOf, signNote } from './checkpoint.ts'
import { leafHash } from './merkle.ts'

const seed = Buffer.alloc(32, 7)
const signer = signerOf('example.org/commons/mulgil', seed)
const other = signerOf('example.org/commons/mulgil', Buffer.alloc(32, 8))
const checkpoint = { origin: 'example.org/commons/mulgil', size: 1234, root: leafHash(Buffer.from('x')) }
const note = signCheckpoint(checkpoint, signer)

/** The key and note with which implementations of signed notes check each other (golang.org/x/mod/sumdb/note). */
const peter = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as NoteError).code ?? `no code: ${error}`
  }
  return 'accepted'
}

describe('the published vector', () => {
  test('the same key gives the same verifier key and, byte for byte, the same note', () => {
    const published = signerOf('PeterNeumann', peter.seed)
    expect(published.vkey).toBe(peter.vkey)
    expect(signNote(peter.text, published)).toBe(`${peter.text}\n${peter.line}`)
    expect(openNote(`${peter.text}\n${peter.line}`, [peter.vkey])).toBe(peter.text)
  })
})

describe('a checkpoint', () => {
  test('is written exactly so, and its signature verifies without this module', () => {
    const [origin, size, root, empty, line, end] = note.split('\n')
    expect([origin, size, root, empty, end]).toEqual([
      checkpoint.origin,
      '1234',
      Buffer.from(checkpoint.root).toString('base64'),
      '',
      '',
    ])
    const [dash, name, signed] = line!.split(' ')
    expect([dash, name]).toEqual(['\u2014', signer.name])
    const [id, publicKey] = [
      signer.vkey.split('+')[1]!,
      Buffer.from(signer.vkey.split('+').slice(2).join('+'), 'base64'),
    ]
    expect(publicKey[0]).toBe(1)
    const named = createHash('sha256')
      .update(Buffer.concat([Buffer.from(`${name}\n`), publicKey]))
      .digest()
    const bytes = Buffer.from(signed!, 'base64')
    expect([id, bytes.toString('hex', 0, 4)]).toEqual([
      named.toString('hex', 0, 4),
      named.toString('hex', 0, 4),
    ])
    const x = publicKey.subarray(1).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    expect(verify(null, Buffer.from(`${origin}\n${size}\n${root}\n`), key, bytes.subarray(4))).toBe(true)
  })

  test('opens again, with an old and a new key trusted, and past unknown signatures', () => {
    expect(openCheckpoint(note, [signer.vkey], checkpoint.origin)).toEqual(checkpoint)
    expect(openCheckpoint(note, [other.vkey, signer.vkey])).toEqual(checkpoint)
    expect(openCheckpoint(note + peter.line, [signer.vkey])).toEqual(checkpoint)
    const both = note + other.signatureLine(note.slice(0, note.indexOf('\n\n') + 1))
    expect(openCheckpoint(both, [other.vkey])).toEqual(checkpoint)
  })

  test('of an empty or a very large tree opens again', () => {
    const size = fc.oneof(fc.constantFrom(0, Number.MAX_SAFE_INTEGER), fc.maxSafeNat())
    fc.assert(
      fc.property(size, fc.uint8Array({ minLength: 32, maxLength: 32 }), (each, root) => {
        const opened = openCheckpoint(signCheckpoint({ origin: '물길 조합', size: each, root }, signer), [
          signer.vkey,
        ])
        expect(opened).toEqual({ origin: '물길 조합', size: each, root: Buffer.from(root) })
      }),
    )
  })

  test('with any single byte changed, dropped or doubled is refused', () => {
    const bytes = Buffer.from(note)
    for (let i = 0; i < bytes.length; i++) {
      const changed = [1, 2, 32, 128].map((bit) => Buffer.from(bytes).fill(bytes[i]! ^ bit, i, i + 1))
      const dropped = Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + 1)])
      const doubled = Buffer.concat([bytes.subarray(0, i + 1), bytes.subarray(i)])
      for (const bad of [...changed, dropped, doubled])
        expect(
          codeOf(() => openCheckpoint(bad.toString(), [signer.vkey])),
          `byte ${i}`,
        ).toMatch(/^[a-z]+_[a-z_]+$/)
    }
  })

  test('a changed text is named as such, an unknown key too', () => {
    expect(codeOf(() => openCheckpoint(note.replace('1234', '1235'), [signer.vkey]))).toBe('bad_signature')
    expect(codeOf(() => openCheckpoint(note, [other.vkey]))).toBe('no_trusted_signature')
    expect(codeOf(() => openCheckpoint(note, []))).toBe('no_trusted_signature')
    expect(codeOf(() => openCheckpoint(note, [signer.vkey], 'example.org/other'))).toBe('other_origin')
    expect(codeOf(() => openCheckpoint(note.replaceAll('\n', '\r\n'), [signer.vkey]))).toBe('malformed_note')
    expect(codeOf(() => openCheckpoint(note.trimEnd(), [signer.vkey]))).toBe('malformed_note')
    const flood = note + peter.line.repeat(100)
    expect(codeOf(() => openCheckpoint(flood, [signer.vkey]))).toBe('malformed_note')
    // One good signature does not excuse a bad one by another trusted key.
    const mixed = note + other.signatureLine('something else\n')
    expect(codeOf(() => openCheckpoint(mixed, [signer.vkey, other.vkey]))).toBe('bad_signature')
  })

  const root64 = Buffer.from(checkpoint.root).toString('base64')
  test.each([
    '',
    'origin\n1\n',
    `origin\n01\n${root64}\n`,
    `origin\n-1\n${root64}\n`,
    `origin\n1.5\n${root64}\n`,
    `origin\n9007199254740993\n${root64}\n`,
    `\n1\n${root64}\n`,
    `origin\n1\n${root64.slice(0, -2)}B=\n`,
    'origin\n1\nAAAA\n',
    `origin\n1\n${root64}\n\nextension\n`,
  ])('a well-signed note that is no checkpoint is refused: %j', (text) => {
    const signed = `${text}\n${signer.signatureLine(text)}`
    expect(codeOf(() => openCheckpoint(signed, [signer.vkey]))).toMatch(/^malformed_/)
  })

  test('extension lines are passed over', () => {
    const text = `origin\n1\n${root64}\nwhatever\n`
    expect(openCheckpoint(signNote(text, signer), [signer.vkey])).toMatchObject({ origin: 'origin', size: 1 })
  })

  test('that could not be opened is not signed', () => {
    for (const bad of [
      { origin: '' },
      { origin: 'a\nb' },
      { size: -1 },
      { size: 0.5 },
      { root: new Uint8Array(31) },
    ])
      expect(codeOf(() => signCheckpoint({ ...checkpoint, ...bad }, signer))).toBe('malformed_checkpoint')
    expect(codeOf(() => signNote('no newline', signer))).toBe('malformed_note')
  })
})

describe('keys', () => {
  test('a verifier key with any part cut or any character changed is refused', () => {
    for (let i = 0; i < peter.vkey.length; i++) {
      const code = peter.vkey.charCodeAt(i)
      const changed = peter.vkey.slice(0, i) + String.fromCharCode(code + 1) + peter.vkey.slice(i + 1)
      expect(codeOf(() => openNote(note, [changed]))).toBe('malformed_key')
      expect(codeOf(() => openNote(note, [peter.vkey.slice(0, i)]))).toBe('malformed_key')
      if (i > 0) expect(codeOf(() => openNote(note, [peter.vkey.slice(i)]))).toBe('malformed_key')
    }
    expect(
      codeOf(() => openNote(note, ['PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'])),
    ).toBe('malformed_key')
  })

  test('names and seeds are checked', () => {
    for (const name of ['', 'a b', 'a+b', 'a\nb', '\u00a0', '\ud800'])
      expect(codeOf(() => signerOf(name, seed))).toBe('malformed_key')
    expect(codeOf(() => signerOf('a', new Uint8Array(31)))).toBe('malformed_key')
  })
})
